import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pastNotices } from '@/lib/content'
import type { Settings } from './settings'

/** What of the repository makes the pages. */
export const SOURCES = [
  'app',
  'components',
  'elements',
  'lib',
  'public',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * Ten bytes that change when a build would: what the sources and the content hold, the settings, and which known problems are past. Names of folders
 * outside the content root do not count, so a build that is copied elsewhere with its content is still good.
 * @param root the repository
 * @param content the content root, absolute
 */
export function fingerprint(root: string, content: string, settings: Settings, now = new Date()): string {
  const hash = createHash('sha256')
  hash.update(
    JSON.stringify([
      settings.SITE_URL,
      settings.AUDIENCE,
      settings.DRAFTS,
      settings.BASE_PATH,
      settings.INSIGHT,
      settings.INSIGHT_URL,
      process.versions.node.split('.')[0],
      pastNotices(content, now),
      sourcesFingerprint(root),
      contentFingerprint(content),
    ]),
  )
  return hash.digest('hex').slice(0, 20)
}

/** A file that was written so shortly ago may be written once more in the same moment of the disk's clock. */
const MOMENT_MS = 1_000

/** Makes what hashes the repository's sources, and does so again only when one of them has another size or time than before. */
function createSourcesFingerprint(): (root: string) => string {
  const known = new Map<string, { readonly stamp: string; readonly made: string }>()
  return (root) => {
    let latest = 0
    const stamp = hashOf(root, SOURCES, ({ size, mtimeMs }) => {
      latest = Math.max(latest, mtimeMs)
      return `${size} ${mtimeMs}`
    })
    const had = known.get(root)
    if (had?.stamp === stamp) return had.made
    const isSettled = latest + MOMENT_MS < Date.now()
    const made = hashOf(root, SOURCES)
    if (isSettled) known.set(root, { stamp, made })
    return made
  }
}

/** The same of the repository's sources alone. */
export const sourcesFingerprint = createSourcesFingerprint()

/** The same of the content alone. */
export function contentFingerprint(content: string): string {
  const hash = createHash('sha256')
  addTo(hash, content, 'CONTENT', new Set(), { root: rootOf(content) })
  return hash.digest('hex')
}

/**
 * The same of some files and folders of the content.
 * @param parts their paths from the content root
 */
export function partsFingerprint(content: string, parts: readonly string[]): string {
  const root = rootOf(content)
  const hash = createHash('sha256')
  for (const part of [...parts].sort()) {
    const file = path.join(content, part)
    if (leadsOut(file, root)) hash.update(`\0${part}\0leads out\0`)
    else addTo(hash, file, part, new Set(), { root })
  }
  return hash.digest('hex')
}

/** Bytes from which on a file is read piece by piece. */
const LARGE = 1 << 20

type Hash = ReturnType<typeof createHash>

/** What stands for a file in a hash, where that is not its bytes. */
type Stamp = (file: fs.Stats) => string

function hashOf(root: string, names: readonly string[], stamp?: Stamp): string {
  const hash = createHash('sha256')
  for (const name of names) addTo(hash, path.join(root, name), name, new Set(), { stamp })
  return hash.digest('hex')
}

/** Where a content root lies, with all links followed. */
function rootOf(content: string): string {
  return realPath(content) ?? content
}

function realPath(file: string): string | undefined {
  try {
    return fs.realpathSync(file)
  } catch {
    return undefined
  }
}

/** Whether a path leads out of a root, of which nothing is read then: it may lead to the whole disk. */
function leadsOut(file: string, root: string): boolean {
  if (!fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return false
  const real = realPath(file) ?? root
  return real !== root && !real.startsWith(root + path.sep)
}

/**
 * Adds a file, or a folder with all that is in it; links are followed, but never round, nor out of a root where one is given. What
 * is not there adds nothing.
 */
function addTo(
  hash: Hash,
  file: string,
  name: string,
  above: ReadonlySet<string>,
  { root, stamp }: { root?: string; stamp?: Stamp | undefined },
): void {
  const found = statOf(file)
  if (found?.isFile()) {
    hash.update(`\0${name}\0${found.size}\0`)
    if (stamp) hash.update(stamp(found))
    else addBytes(hash, file, found.size)
  } else if (found?.isDirectory()) {
    const real = fs.realpathSync(file)
    if (above.has(real)) return
    const inside = new Set([...above, real])
    for (const entry of fs.readdirSync(file).sort()) {
      if (entry.startsWith('.')) continue
      const below = path.join(file, entry)
      if (root !== undefined && leadsOut(below, root)) hash.update(`\0${name}/${entry}\0leads out\0`)
      else addTo(hash, below, `${name}/${entry}`, inside, { ...(root !== undefined && { root }), stamp })
    }
  }
}

/** Undefined for what is not there, and for a link that leads round. */
function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file)
  } catch {
    return undefined
  }
}

function addBytes(hash: Hash, file: string, size: number): void {
  if (size < LARGE) return void hash.update(fs.readFileSync(file))
  const opened = fs.openSync(file, 'r')
  try {
    const piece = Buffer.alloc(LARGE)
    for (let read = 0; (read = fs.readSync(opened, piece)) > 0;) hash.update(piece.subarray(0, read))
  } finally {
    fs.closeSync(opened)
  }
}
