import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import { screenHash, screenNames, unixLines } from './source'

const entry = z.strictObject({ source: z.string(), picture: z.string() })
const lockSchema = z.strictObject({ renderer: z.string(), screens: z.record(z.string(), entry) })

/** `screens/screens.lock.json`: for every screen the fingerprint of what it was drawn from, and of the picture and marks that came out. */
export type ScreensLock = z.infer<typeof lockSchema>

export interface Places {
  /** content/screens */
  readonly screens: string
  /** content/screenshots */
  readonly pictures: string
}

/** Where the screens and pictures of a content root lie. */
export function placesIn(root: string): Places {
  return { screens: path.join(root, 'screens'), pictures: path.join(root, 'screenshots') }
}

/** The lock of a screens folder; an empty one if there is none. Throws UserError if it is not of its form. */
export async function readLock(folder: string): Promise<ScreensLock> {
  const file = lockFile(folder)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (text === undefined) return { renderer: '', screens: {} }
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch {
    throw new UserError(`${file} cannot be read: delete it and run npm run screenshots, which writes it anew`)
  }
}

export async function writeLock(folder: string, lock: ScreensLock): Promise<void> {
  const screens = Object.fromEntries(Object.entries(lock.screens).sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = JSON.stringify({ renderer: lock.renderer, screens }, null, 2) + '\n'
  if (text !== (await readFile(lockFile(folder), 'utf8').catch(() => undefined)))
    await writeFileAtomic(lockFile(folder), text)
}

function lockFile(folder: string): string {
  return path.join(folder, 'screens.lock.json')
}

/** The fingerprint of a picture and its marks file; undefined if one of them is not there. */
export async function pictureHash(places: Places, name: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  for (const ending of ['png', 'json']) {
    const content = await readFile(path.join(places.pictures, `${name}.${ending}`)).catch(() => undefined)
    if (content === undefined) return undefined
    hash.update(ending === 'json' ? unixLines(content) : content)
  }
  return hash.digest('hex').slice(0, 32)
}

/**
 * One line for each picture that is not what its screen would give, naming it and saying why; none when all is well.
 * `renderer` names the browser that would draw. Reads files only: no browser. Throws ScreenError.
 */
export async function staleScreens(places: Places, renderer: string): Promise<string[]> {
  const lock = await readLock(places.screens)
  const names = await screenNames(places.screens)
  const lines = await Promise.all(names.map((name) => stale(places, name, lock, renderer)))
  const gone = Object.keys(lock.screens).filter((name) => !names.includes(name))
  return [
    ...lines.filter((line) => line !== undefined),
    ...gone.map((name) => `${name}  its screen screens/${name}.html is gone, the lock still names it`),
  ]
}

async function stale(
  places: Places,
  name: string,
  lock: ScreensLock,
  renderer: string,
): Promise<string | undefined> {
  const locked = lock.screens[name]
  const picture = await pictureHash(places, name)
  if (!locked || !picture) return `${name}  has a screen, but no picture or no marks yet`
  if (locked.source !== (await screenHash(places.screens, name, renderer))) {
    return lock.renderer === renderer
      ? `${name}  its screen has changed since the picture was drawn`
      : `${name}  it was drawn by ${lock.renderer}, now it would be ${renderer}`
  }
  if (locked.picture !== picture) {
    return `${name}  the picture or its marks were changed by hand: to keep them, delete screens/${name}.html`
  }
  return undefined
}
