import { cp, lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Copies } from './written-file'

/** What an export remembers of itself, in the folder. */
const RECORD = '.signpost.json'

/** A hash of the plain file, its compressed ones, and for one of a former export when it was replaced, in milliseconds since 1970. */
type Entry = readonly [hash: string, copies: Copies, replaced?: number]
export type Written = Record<string, Entry>

export interface ExportRecord {
  /** Which edition it is of: nothing of another is ever kept. */
  readonly edition: string
  /** By path. */
  readonly files: Written
}

const ending = z.enum(['.br', '.gz'])
const copies = z.partialRecord(ending, z.string())
/** Former versions listed the endings of the compressed files alone: whatever these hold, it is made anew. */
const formerCopies = z
  .array(ending)
  .transform((endings): Copies => Object.fromEntries(endings.map((one) => [one, ''])))
/** They had the files alone, too. */
const formerSchema = z
  .record(z.string(), z.tuple([z.string(), z.union([copies, formerCopies])]))
  .transform((files): ExportRecord => ({ edition: '', files }))
const recordSchema: z.ZodType<ExportRecord> = z.union([
  z.object({
    edition: z.string(),
    files: z.record(
      z.string(),
      z.union([z.tuple([z.string(), copies]), z.tuple([z.string(), copies, z.number()])]),
    ),
  }),
  formerSchema,
])

export function isRecordName(name: string): boolean {
  return name === RECORD
}

/** What is there of a former export; undefined if the folder is none. */
export async function readRecord(folder: string): Promise<ExportRecord | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(path.join(folder, RECORD), 'utf8')))
  } catch {
    return undefined
  }
}

export async function writeRecord(folder: string, record: ExportRecord): Promise<void> {
  await writeFile(path.join(folder, RECORD), JSON.stringify(record))
}

/**
 * Copies what no export wrote from the former folder to the fresh one, where that has nothing of the name: a host's `CNAME`, a
 * repository's `.git`.
 * @returns paths of what was kept; of a folder that is all foreign, its own
 */
export async function keepForeign(from: string, to: string, former: Written): Promise<string[]> {
  const ours = new Set([RECORD])
  const folders = new Set([''])
  for (const [name, [, copies]] of Object.entries(former)) {
    for (const ending of ['', ...Object.keys(copies)]) ours.add(name + ending)
    for (let above = path.posix.dirname(name); above !== '.'; above = path.posix.dirname(above))
      folders.add(above)
  }
  const kept: string[] = []
  const look = async (folder: string): Promise<void> => {
    for (const entry of await readdir(path.join(from, folder), { withFileTypes: true }).catch(() => [])) {
      const name = path.posix.join(folder, entry.name)
      if (ours.has(name)) continue
      if (entry.isDirectory() && folders.has(name)) await look(name)
      else if (!(await isThere(path.join(to, name)))) {
        await mkdir(path.dirname(path.join(to, name)), { recursive: true })
        await cp(path.join(from, name), path.join(to, name), { recursive: true, verbatimSymlinks: true })
        kept.push(name)
      }
    }
  }
  await look('')
  return kept.sort()
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  )
}
