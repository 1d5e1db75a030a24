import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { parsed } from '@/lib/json-shape'
import type { FormerPages } from '@/lib/framework/former-pages'
import type { Manifest } from '@/lib/site/manifest/manifest'
import type { GroupKey } from './content-keys'
import type { BuildPaths } from './paths'

/** Hashes by guide. */
type Keys = Readonly<Record<string, string>>

/** What a build notes of each guide, for the one after it. */
interface GuideKeys {
  /** Of its content: with the same key it has no errors, for a build is made of sound content alone. */
  readonly content: Keys
  /** Of all that its pages are made of: with the same key they are the same to the byte. */
  readonly pages: Keys
}

/** Of these a page of a guide has only its own share, which goes into the key of the guide. */
type Shared = Omit<Manifest, 'guideData' | 'search' | 'folder' | 'shortCodes' | 'codes' | 'moved'>

/**
 * The keys of the guides. A guide's pages show its own files, those of the guides of its group (`guideGroups`), and whatever
 * belongs to no guide.
 * @param groups as `groupKeys` gives them
 */
export function guideKeys(groups: readonly GroupKey[], manifest: Manifest): GuideKeys {
  const {
    guideData,
    search: _search,
    folder: _folder,
    shortCodes,
    codes: _codes,
    moved: _moved,
    ...shared
  } = manifest
  const everywhere = JSON.stringify(shared satisfies Shared)
  const codes = new Map<string, [step: string, code: string][]>()
  for (const [step, code] of Object.entries(shortCodes)) {
    const guide = step.slice(0, step.indexOf('/'))
    codes.set(guide, [...(codes.get(guide) ?? []), [step, code]])
  }
  const pages = groups.flatMap(({ guides, key }) => {
    const own = guides.map((id) => [guideData[id], codes.get(id)])
    const page = createHash('sha256')
      .update(everywhere)
      .update(JSON.stringify([key, own]))
      .digest('hex')
    return guides.map((id) => [id, page] as const)
  })
  return { content: contentKeys(groups), pages: Object.fromEntries(pages) }
}

function contentKeys(groups: readonly GroupKey[]): Keys {
  return Object.fromEntries(groups.flatMap(({ guides, key }) => guides.map((id) => [id, key] as const)))
}

const keysSchema = z.record(z.string(), z.string())
const guideKeysSchema: z.ZodType<GuideKeys> = z.object({ content: keysSchema, pages: keysSchema })

/** What a finished build has noted; nothing where there is none, or it has noted it otherwise. */
export async function readGuideKeys(build: Pick<BuildPaths, 'pageKeys'> | undefined): Promise<GuideKeys> {
  const text = build ? await readFile(build.pageKeys, 'utf8').catch(() => '') : ''
  return guideKeysSchema.safeParse(parsed(text)).data ?? { content: {}, pages: {} }
}

/** The guides whose content is as it was when a former build was made of it. */
export function soundGuides(had: GuideKeys, groups: readonly GroupKey[]): ReadonlySet<string> {
  return new Set(sameIn(had.content, contentKeys(groups)))
}

/**
 * What may be taken over from a former build.
 * @param former undefined if there is none
 */
export function formerPagesOf(former: BuildPaths | undefined, had: GuideKeys, keys: GuideKeys): FormerPages {
  return { distDir: former?.distDir ?? '', guides: sameIn(had.pages, keys.pages) }
}

function sameIn(had: Keys, now: Keys): string[] {
  return Object.keys(now).filter((guide) => had[guide] === now[guide])
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
export async function writeGuideKeys(
  { pageKeys }: Pick<BuildPaths, 'pageKeys'>,
  keys: GuideKeys,
): Promise<void> {
  await writeFile(pageKeys, JSON.stringify(keys))
}
