import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pMap from 'p-map'
import { z } from 'zod'
import { parsed } from '@/lib/json-shape'

// What a build has written is served for months, and the next build takes over from it what would be the same: a bit that the disk has
// lost, or a file that a loss of power has emptied, would go on for ever. So a folder says what each of its files must be.

/** The name of the file in which that stands. */
export const SUMS = 'sums.json'
/** Files that are read at a time. */
const AT_ONCE = 16

type Sums = Readonly<Record<string, string>>
const sumsSchema: z.ZodType<Sums> = z.record(z.string(), z.string())

/**
 * Writes down what every file of a folder holds.
 * @param isLeftOut by the path from that folder; what is in a folder that is left out is, too
 */
export async function writeSums(folder: string, isLeftOut: (name: string) => boolean): Promise<void> {
  const sums = await sumsOf(folder, await namesIn(folder, isLeftOut))
  await writeFile(path.join(folder, SUMS), JSON.stringify(sums))
}

/**
 * Names of the files of a folder that are not what was written, by paths from there; the first name is that of the file of sums if that is.
 * A folder that has no such file, as those of former versions, has no damage that anybody knows of.
 */
export async function damagedIn(folder: string): Promise<string[]> {
  const text = await readFile(path.join(folder, SUMS), 'utf8').catch(() => undefined)
  if (text === undefined) return []
  const sums = sumsSchema.safeParse(parsed(text)).data
  if (!sums) return [SUMS]
  const found = await sumsOf(folder, Object.keys(sums))
  return Object.keys(sums).filter((name) => found[name] !== sums[name])
}

/** Hashes by names. Files with several names are read once. */
async function sumsOf(folder: string, names: readonly string[]): Promise<Sums> {
  const known = new Map<string, Promise<string>>()
  const sums = await pMap(
    names,
    async (name) => {
      const file = path.join(folder, name)
      const found = await stat(file, { bigint: true }).catch(() => undefined)
      if (!found) return [name, ''] as const
      const key = `${found.dev} ${found.ino}`
      const sum = known.get(key) ?? hashOf(file)
      known.set(key, sum)
      return [name, await sum] as const
    },
    { concurrency: AT_ONCE },
  )
  return Object.fromEntries(sums)
}

async function hashOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes ? createHash('sha256').update(bytes).digest('base64url').slice(0, 22) : ''
}

async function namesIn(folder: string, isLeftOut: (name: string) => boolean, within = ''): Promise<string[]> {
  const entries = await readdir(path.join(folder, within), { withFileTypes: true })
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = within === '' ? entry.name : `${within}/${entry.name}`
      if (isLeftOut(name)) return []
      if (entry.isDirectory()) return namesIn(folder, isLeftOut, name)
      return entry.isFile() ? [name] : []
    }),
  )
  return names.flat().sort()
}
