import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** Files below a folder, and their bytes. What goes while it is looked at is not counted. */
export function filesBelow(folder: string): { files: number; bytes: number } {
  let [files, bytes] = [0, 0]
  if (!existsSync(folder)) return { files, bytes }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    files += 1
    bytes += statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return { files, bytes }
}

/** Bytes of a PostgreSQL's database; NaN while it is away. */
export async function bytesOfDatabase(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ size: string }>(
      'select pg_database_size(current_database()) as size',
    )
    return Number(rows[0]?.size)
  } catch {
    return NaN
  } finally {
    await client.end().catch(() => undefined)
  }
}
