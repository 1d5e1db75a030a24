import { readFile, writeFile } from 'node:fs/promises'
import type { Places } from './places'
import type { Settings } from './settings'

/** The mark of a finished build: what it was made of. */
export interface Stamp {
  fingerprint: string
  settings: Settings
}

/** @returns undefined when there is no finished build */
export async function readStamp(places: Places): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(places.stamp, 'utf8')) as Stamp
  } catch {
    return undefined
  }
}

export async function writeStamp(places: Places, stamp: Stamp): Promise<void> {
  await writeFile(places.stamp, `${JSON.stringify(stamp, null, 2)}\n`)
}
