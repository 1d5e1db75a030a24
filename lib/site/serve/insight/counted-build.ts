import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CountedSite } from '@/lib/insight/counted-site'
import { parsed } from '@/lib/json-shape'
import { staticFolder, STATIC_FILES } from '@/lib/framework/static-files'
import { guideFrom, isGuideData } from '@/lib/trail/guide-data'
import type { Guide, Guides } from '@/lib/tree'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { ROOT_FILES } from '@/lib/site/manifest/root-file'

/** Signs of a version: enough that two of one guide are never alike. */
const VERSION_SIGNS = 10

/**
 * What the build that is served has, for what is counted of it: its guides as the browser gets them, and as versions hashes of what
 * it publishes of them.
 * @param distDir of the finished build
 */
export function countedBuild(
  distDir: string,
  { languages, guideData, counted }: Pick<Manifest, 'languages' | 'guideData' | 'counted'>,
): CountedSite {
  const versions = new Map<string, string>()
  const guides = new Map<string, Guides>()
  for (const lang of languages) {
    const all = new Map<string, Guide>()
    for (const [id, address] of Object.entries(guideData)) {
      // As it is addressed: below the base path.
      const below = address.slice(address.indexOf(STATIC_FILES) + STATIC_FILES.length)
      const file = path.join(staticFolder(distDir), below, lang, `${id}.json`)
      const text = readFileSync(file, 'utf8')
      const data = parsed(text)
      if (!isGuideData(data)) throw new Error(`${file} is no guide.`)
      const guide = guideFrom(data)
      all.set(guide.id, guide)
      versions.set(`${lang}/${guide.id}`, versionIn(distDir, lang, guide.id) ?? hashOf(text))
    }
    guides.set(lang, all)
  }
  return {
    interfaces: counted?.interfaces ?? [],
    guides,
    versionOf: (lang, guide) => versions.get(`${lang}/${guide}`) ?? '',
  }
}

/** Of all that a guide says: it is published as JSON. */
function versionIn(distDir: string, lang: string, guide: string): string | undefined {
  try {
    return hashOf(readFileSync(path.join(distDir, ROOT_FILES, lang, `${guide}.json`), 'utf8'))
  } catch {
    return undefined
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, VERSION_SIGNS)
}
