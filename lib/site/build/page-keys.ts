import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { parsed } from '@/lib/json-shape'
import { pastNotices, type Content } from '@/lib/content'
import type { FormerPages } from '@/lib/framework/former-pages'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { partsFingerprint, sourcesFingerprint } from './fingerprint'
import type { BuildPaths } from './paths'
import { environmentOf, type Settings } from './settings'

/** What the pages of each guide are made of, as a hash, by guide: the same key, the same pages to the byte. */
export type PageKeys = Readonly<Record<string, string>>

/** Of these a page of a guide has only its own share, which goes into the key of the guide. */
type Shared = Omit<Manifest, 'guideData' | 'search' | 'folder' | 'shortCodes' | 'codes' | 'moved'>

/**
 * The keys of the guides' pages. A guide's pages show its own files, those of the guides of its group (`guideGroups`), and whatever
 * belongs to no guide.
 */
export async function pageKeys(
  { root }: Pick<BuildPaths, 'root'>,
  content: Content,
  settings: Settings,
  manifest: Manifest,
): Promise<PageKeys> {
  const {
    guideData,
    search: _search,
    folder: _folder,
    shortCodes,
    codes: _codes,
    moved: _moved,
    ...shared
  } = manifest
  const ids = Object.keys(guideData)
  const everywhere = JSON.stringify([
    await sourcesFingerprint(root),
    environmentOf(settings),
    shared satisfies Shared,
    ids.map((id) => content.languages.filter((lang) => content.guide(lang, id))),
    pastNotices(content.root, new Date()),
    await partsFingerprint(content.root, await partsOfNoGuide(content, new Set(ids))),
  ])
  const groups = new Map<string, string[]>()
  for (const [id, address] of Object.entries(guideData))
    groups.set(address, [...(groups.get(address) ?? []), id])
  const keys: Record<string, string> = {}
  for (const [address, guides] of groups) {
    const parts = guides.flatMap((id) => content.languages.map((lang) => `${lang}/${id}`))
    const own = Object.entries(shortCodes).filter(([step]) =>
      guides.includes(step.slice(0, step.indexOf('/'))),
    )
    const key = createHash('sha256')
      .update(everywhere)
      .update(JSON.stringify([address, own, await partsFingerprint(content.root, parts)]))
      .digest('hex')
    for (const id of guides) keys[id] = key
  }
  return keys
}

/** Everything in the content root that lies in no published guide's folder. Of the short codes a page shows its own alone. */
async function partsOfNoGuide(
  { root, languages }: Pick<Content, 'root' | 'languages'>,
  guides: ReadonlySet<string>,
): Promise<string[]> {
  const parts: string[] = []
  for (const name of await readdir(root)) {
    if (name.startsWith('.') || name === 'links.lock.json') continue
    if (!languages.includes(name)) parts.push(name)
    else
      for (const below of await readdir(path.join(root, name)))
        if (!below.startsWith('.') && !guides.has(below)) parts.push(`${name}/${below}`)
  }
  return parts
}

const keysSchema = z.record(z.string(), z.string())

/** The keys of a finished build; none where it has noted none, or others than we know. */
async function readPageKeys({ pageKeys }: Pick<BuildPaths, 'pageKeys'>): Promise<PageKeys> {
  return keysSchema.safeParse(parsed(await readFile(pageKeys, 'utf8').catch(() => ''))).data ?? {}
}

/**
 * What may be taken over from a former build.
 * @param former undefined if there is none
 */
export async function formerPagesOf(former: BuildPaths | undefined, keys: PageKeys): Promise<FormerPages> {
  const had = former ? await readPageKeys(former) : {}
  return {
    distDir: former?.distDir ?? '',
    guides: Object.keys(keys).filter((guide) => had[guide] === keys[guide]),
  }
}

/**
 * Notes that for the routes.
 * @returns the file in which it stands
 */
export async function noteFormerPages(
  { manifest }: Pick<BuildPaths, 'manifest'>,
  former: FormerPages,
): Promise<string> {
  const file = manifest.replace(/\.json$/, '.former.json')
  await writeFile(file, JSON.stringify(former))
  return file
}

/** Notes the keys in a build. */
export async function writePageKeys(
  { pageKeys }: Pick<BuildPaths, 'pageKeys'>,
  keys: PageKeys,
): Promise<void> {
  await writeFile(pageKeys, JSON.stringify(keys))
}
