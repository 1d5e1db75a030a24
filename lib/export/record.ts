import { cp, lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Copies } from './written-file'

/** What an export remembers of itself, in the folder: by path a hash of the plain file, and its compressed ones. */
const RECORD = '.signpost.json'

type Entry = readonly [hash: string, copies: Copies]
export type Written = Record<string, Entry>

export function isRecordName(name: string): boolean {
  return name === RECORD
}

/** What is there of a former export; undefined if the folder is none. */
export async function readRecord(folder: string): Promise<Written | undefined> {
  try {
    const record: unknown = JSON.parse(await readFile(path.join(folder, RECORD), 'utf8'))
    return typeof record === 'object' && record !== null ? (record as Written) : undefined
  } catch {
    return undefined
  }
}

export async function writeRecord(folder: string, written: Written): Promise<void> {
  await writeFile(path.join(folder, RECORD), JSON.stringify(written))
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
    // Former versions listed the endings alone.
    for (const ending of ['', ...(Array.isArray(copies) ? (copies as string[]) : Object.keys(copies))])
      ours.add(name + ending)
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
