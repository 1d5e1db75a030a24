import { existsSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import type { Database } from './db'
import type { Written } from './journal'
import { assertInstalled, PACKAGES } from '../packages'
import { openPgliteThread } from './pglite-thread'
import { writeEntries } from './write'

export interface OpenDatabase {
  readonly db: Database
  /** Adds what a journal holds: see `writeEntries`. */
  readonly write: (journal: string, entries: readonly Written[]) => Promise<void>
  /** Whether it is gone for good, and has to be opened again. */
  readonly hasEnded: () => boolean
  readonly close: () => Promise<void>
}

/** Nobody waits longer for a database that does not answer; counts wait in the journal. */
const PATIENCE_MS = 10_000
/** The oldest PostgreSQL that we test with, as it gives its version. */
const OLDEST = 150_000
/** Ours among the locks that programs agree on: https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS */
const MIGRATION_LOCK = 7_467_691

const MIGRATIONS = {
  migrationsSchema: 'public',
  migrationsTable: 'signpost_migrations',
}

/** Where the migrations lie: beside this file, in the repository or in a copy of the engine. */
function migrationsFolder(): string {
  const folder = path.join(process.cwd(), 'lib/insight/store/migrations')
  if (!existsSync(folder)) throw new Error(`${folder} is missing: the engine is not whole.`)
  return folder
}

/**
 * Loads what opening will need, which takes longer than any page may: before a server listens.
 * @param url of a PostgreSQL; undefined for PGlite
 * @throws {UserError} where a package is missing
 */
export async function loadDriver(url: string | undefined): Promise<void> {
  assertInstalled(url === undefined ? PACKAGES.local : PACKAGES.server)
  await (url === undefined ? localDriver() : serverDriver())
}

const localDriver = () => import('drizzle-orm/pglite')
const serverDriver = () =>
  Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ])

/**
 * Opens PGlite in a folder, in a thread of its own, and brings its tables up to date. The folder must be this process's alone: see
 * `lock.ts`.
 */
export async function openLocal(folder: string): Promise<OpenDatabase> {
  assertInstalled(PACKAGES.local)
  const { drizzle } = await localDriver()
  const migrations = { ...MIGRATIONS, migrationsFolder: migrationsFolder() }
  const { client, ...thread } = await openPgliteThread({ folder, migrations })
  return { db: drizzle({ client }) as unknown as Database, ...thread }
}

/**
 * Opens a PostgreSQL, and brings its tables up to date; of several servers that start at once, one does.
 * @param url `postgres://…`
 * @throws {UserError} where it is too old
 */
export async function openServer(url: string): Promise<OpenDatabase> {
  assertInstalled(PACKAGES.server)
  const [{ default: pg }, { drizzle }, { migrate }] = await serverDriver()
  const pool = new pg.Pool({
    ...{ connectionString: url, max: 4, connectionTimeoutMillis: PATIENCE_MS, keepAlive: true },
    ...{ query_timeout: PATIENCE_MS * 2, statement_timeout: PATIENCE_MS * 2, application_name: 'signpost' },
  })
  // A connection that breaks while nobody uses it is replaced by the next use; one that is in use tells that whose statement it breaks as well,
  // and what nobody listens to would end the server.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const client = await pool.connect()
    try {
      const { rows } = await client.query<{ version: number }>(
        `select current_setting('server_version_num')::int as version`,
      )
      if ((rows[0]?.version ?? 0) < OLDEST)
        throw new UserError('DATABASE_URL names a PostgreSQL that is too old: 15 or newer is needed.')
      await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
      await migrate(drizzle(client), { ...MIGRATIONS, migrationsFolder: migrationsFolder() })
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
    } catch (error) {
      // Whatever it holds is let go of with the connection.
      client.release(true)
      throw error
    }
    client.release()
  } catch (error) {
    await pool.end().catch(() => undefined)
    throw error
  }
  const db = drizzle(pool) as unknown as Database
  return {
    ...{ db, hasEnded: () => false, close: () => pool.end() },
    write: (journal, entries) => writeEntries(db, journal, entries),
  }
}
