import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
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
export async function fingerprint(
  root: string,
  content: string,
  settings: Settings,
  now = new Date(),
): Promise<string> {
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
    ]),
  )
  for (const source of SOURCES) await addTo(hash, path.join(root, source), source, new Set())
  await addTo(hash, content, 'CONTENT', new Set(), await rootOf(content))
  return hash.digest('hex').slice(0, 20)
}

/** The same of the repository's sources alone. */
export async function sourcesFingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) await addTo(hash, path.join(root, source), source, new Set())
  return hash.digest('hex')
}

/** The same of the content alone. */
export async function contentFingerprint(content: string): Promise<string> {
  const hash = createHash('sha256')
  await addTo(hash, content, 'CONTENT', new Set(), await rootOf(content))
  return hash.digest('hex')
}

/**
 * The same of some files and folders of the content.
 * @param parts their paths from the content root
 */
export async function partsFingerprint(content: string, parts: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  const root = await rootOf(content)
  for (const part of [...parts].sort()) {
    const file = path.join(content, part)
    if (await leadsOut(file, root)) hash.update(`\0${part}\0leads out\0`)
    else await addTo(hash, file, part, new Set(), root)
  }
  return hash.digest('hex')
}

/** Bytes from which on a file is read piece by piece, which for a small one is slower. */
const LARGE = 1 << 20

type Hash = ReturnType<typeof createHash>

/** Where a content root lies, with all links followed. */
async function rootOf(content: string): Promise<string> {
  return realpath(content).catch(() => content)
}

/** Whether a path leads out of a root, of which nothing is read then: it may lead to the whole disk. */
async function leadsOut(file: string, root: string): Promise<boolean> {
  if (!(await lstat(file).catch(() => undefined))?.isSymbolicLink()) return false
  const real = await realpath(file).catch(() => root)
  return real !== root && !real.startsWith(root + path.sep)
}

/**
 * Adds a file, or a folder with all that is in it; links are followed, but never round, nor out of a root where one is given. What
 * is not there adds nothing.
 */
async function addTo(
  hash: Hash,
  file: string,
  name: string,
  above: ReadonlySet<string>,
  root?: string,
): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) {
    hash.update(`\0${name}\0${found.size}\0`)
    if (found.size < LARGE) hash.update(await readFile(file))
    else
      await pipeline(createReadStream(file), async (chunks) => {
        for await (const chunk of chunks) hash.update(chunk as Buffer)
      })
  } else if (found?.isDirectory()) {
    const real = await realpath(file)
    if (above.has(real)) return
    const inside = new Set([...above, real])
    for (const entry of (await readdir(file)).sort()) {
      if (entry.startsWith('.')) continue
      const below = path.join(file, entry)
      if (root !== undefined && (await leadsOut(below, root))) hash.update(`\0${name}/${entry}\0leads out\0`)
      else await addTo(hash, below, `${name}/${entry}`, inside, root)
    }
  }
}
