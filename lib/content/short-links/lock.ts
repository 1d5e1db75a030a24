import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { writeWhole } from '@/lib/command/write-whole'
import { readJson } from '../files/json-file'
import { validate } from '../findings/validate'
import { LOCK_FILE, lockSchema } from '../schemas/lock'
import { currentKey, keyOf, type Guides } from '@/lib/tree'
import { shortCode } from './code'

/** The short code of every step ever published, by `guide/step`. */
export type Lock = Readonly<Record<string, string>>

/**
 * Reads links.lock.json; without one, nothing has been published yet.
 * @throws if the file is there and cannot be understood: codes must not be made anew over one that is damaged
 */
export function readLock(root: string): Lock {
  // A link to nothing is no missing file.
  if (!fs.lstatSync(path.join(root, LOCK_FILE), { throwIfNoEntry: false })) return {}
  const { located, findings } = readJson(root, LOCK_FILE, 'front-matter')
  const sound = located && findings.length === 0 && validate(lockSchema, located, 'front-matter').length === 0
  if (!sound) throw new UserError(`${LOCK_FILE} is damaged; npm run check says where. Take it back from Git.`)
  return lockSchema.parse(located.data).links
}

/** The lock with a code for every step that has none; codes once given stay, also those of steps that are gone. */
export function withNewSteps(lock: Lock, allGuides: Guides): Lock {
  const taken = new Set(Object.values(lock))
  const links: Record<string, string> = { ...lock }
  for (const guide of allGuides.values()) {
    for (const step of guide.steps.keys()) {
      const key = keyOf({ guide: guide.id, step })
      if (Object.hasOwn(links, key)) continue
      const code = shortCode(key, taken)
      taken.add(code)
      links[key] = code
    }
  }
  return links
}

/** Writes links.lock.json, whole or not at all, in order of names, so that two writers' additions seldom touch. */
export function writeLock(root: string, lock: Lock): void {
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeWhole(path.join(root, LOCK_FILE), `${JSON.stringify({ links: sorted }, null, 2)}\n`)
}

/** Where each short code leads today, as `guide/step`; codes of steps that are lost are left out. */
export function destinations(lock: Lock, allGuides: Guides): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lock).flatMap(([key, code]) => {
      const now = currentKey(allGuides, key)
      return now === undefined ? [] : [[code, now] as const]
    }),
  )
}
