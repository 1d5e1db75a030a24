import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '@/lib/build/failure'
import { writeWhole } from '@/lib/build/write-whole'
import { LOCK_FILE, lockSchema } from '@/lib/content/schemas/lock'
import { currentKey, keyOf, type Forest } from '@/lib/tree'
import { isShortCode, shortCode } from './code'

/** The short code of every step ever published, by `guide/step`. */
export type Lock = Readonly<Record<string, string>>

/**
 * Reads links.lock.json; without one, nothing has been published yet.
 * @throws if the file is there and cannot be understood: codes must not be made anew over one that is damaged
 */
export function readLock(root: string): Lock {
  const file = path.join(root, LOCK_FILE)
  if (!fs.existsSync(file)) return {}
  const parsed = lockSchema.safeParse(readJson(file))
  if (!parsed.success)
    throw new Failure(`${LOCK_FILE} is damaged; npm run check says where. Take it back from Git.`)
  const [key, code] = Object.entries(parsed.data.links).find((entry) => !isShortCode(entry[1])) ?? []
  if (key !== undefined)
    throw new Failure(
      `${LOCK_FILE}: the code "${code}" of "${key}" is none: expected seven letters and digits as npm run links gives them. Take the file back from Git.`,
    )
  return parsed.data.links
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The lock with a code for every step that has none; codes once given stay, also those of steps that are gone. */
export function withNewSteps(lock: Lock, forest: Forest): Lock {
  const taken = new Set(Object.values(lock))
  const links: Record<string, string> = { ...lock }
  for (const guide of forest.values()) {
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
export function destinations(lock: Lock, forest: Forest): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lock).flatMap(([key, code]) => {
      const now = currentKey(forest, key)
      return now === undefined ? [] : [[code, now] as const]
    }),
  )
}
