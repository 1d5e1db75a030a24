import { readFile, writeFile } from 'node:fs/promises'
import type { Places } from './places'
import type { Settings } from './settings'

/** The mark of a finished build: what it was made of. */
export interface Stamp {
  fingerprint: string
  settings: Settings
  /** When it was finished, in milliseconds since 1970. */
  at: number
}

/** @returns undefined when there is no finished build */
export async function readStamp(places: Places): Promise<Stamp | undefined> {
  try {
    const { fingerprint, settings, at = 0 } = JSON.parse(await readFile(places.stamp, 'utf8')) as Stamp
    return { fingerprint, settings, at }
  } catch {
    return undefined
  }
}

export async function writeStamp(places: Places, stamp: Stamp): Promise<void> {
  await writeFile(places.stamp, `${JSON.stringify(stamp, null, 2)}\n`)
}
