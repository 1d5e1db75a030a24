import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pastNotices, type Content } from '@/lib/content'
import { partsFingerprint, sourcesFingerprint } from './fingerprint'
import { guideGroups } from './guide-groups'
import type { BuildPaths } from './paths'
import { environmentOf, type Settings } from './settings'

/** Guides that lead to each other, and what stands in their files. */
export interface GroupKey {
  readonly guides: readonly string[]
  /**
   * A hash of all of the content that can matter to them: their own files and whatever belongs to no guide; and of our sources and the
   * settings.
   */
  readonly key: string
}

/** The groups of a site's guides, in the order of `guideGroups`, with their keys. */
export async function groupKeys(
  { root }: Pick<BuildPaths, 'root'>,
  content: Content,
  settings: Settings,
): Promise<GroupKey[]> {
  const groups = guideGroups(content)
  const ids = [...content.guides(content.languages[0] ?? 'en').keys()]
  const everywhere = JSON.stringify([
    sourcesFingerprint(root),
    environmentOf(settings),
    ids.map((id) => content.languages.filter((lang) => content.guide(lang, id))),
    pastNotices(content.root, new Date()),
    partsFingerprint(content.root, await partsOfNoGuide(content, new Set(ids))),
  ])
  const keyOf = (guides: readonly string[]): GroupKey => {
    const parts = guides.flatMap((id) => content.languages.map((lang) => `${lang}/${id}`))
    const key = createHash('sha256')
      .update(everywhere)
      .update(partsFingerprint(content.root, parts))
      .digest('hex')
    return { guides, key }
  }
  return groups.map(keyOf)
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
