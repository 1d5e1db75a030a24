import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileAddress } from '@/lib/addresses'
import type { Prepared } from '@/lib/assets'
import type { Places } from '@/lib/build/places'
import { readFile, type Content } from '@/lib/content'
import { forAgents } from '@/lib/content/root'
import { factsOf, type PageFacts } from '@/lib/offline/page-facts'
import { writeOffline } from '@/lib/offline/write-offline'
import { RESERVED_IDS } from '@/lib/tree'
import { builtPages } from './built-pages'
import { installFiles } from './install-files'
import { robotsText } from './robots'
import { sitemapFiles } from './sitemap'

/**
 * Writes what a finished build serves beside its pages, each file by its address: for search engines, for devices, the files
 * beside the steps that pages link to, and the service worker. `app/root/[...name]` serves them, and an export copies them.
 */
export async function writeRootFiles(places: Places, prepared: Prepared, content: Content): Promise<void> {
  const pages = await factsOf(await builtPages(places.distDir))
  const linked = linkedFiles(content, pages)
  const sizes = new Map([...linked].map(([name, bytes]) => [fileAddress(name), bytes.length]))
  const files = new Map<string, string | Buffer>([
    ...aboutPages(content, pages),
    ...(await installFiles(places.root, content)),
    ...(await writeOffline(places, prepared, content, pages, sizes)),
    ...[...linked].map(([name, bytes]) => [`files/${name}`, bytes] as const),
  ])
  await rm(places.rootFiles, { recursive: true, force: true })
  for (const [name, text] of files) {
    const file = path.join(places.rootFiles, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/** For search engines. */
function aboutPages(content: Content, pages: readonly PageFacts[]): Map<string, string> {
  const { site, languages, langOf } = content
  const agents = forAgents()
  const translated = (page: string) => {
    const [lang = '', guide, step] = page.split('/')
    if (!guide || RESERVED_IDS.has(guide)) return true
    return langOf(lang, guide, step && !RESERVED_IDS.has(step) ? step : 'index') === lang
  }
  const sitemap =
    site.url === undefined || agents
      ? new Map<string, string>()
      : sitemapFiles({ pages: pages.map(({ name }) => name), origin: site.url, languages, translated })
  return sitemap.set('robots.txt', robotsText({ origin: site.url, agents }))
}

/** By path. What no page links to is not published: it may be meant for other eyes. */
function linkedFiles(content: Content, pages: readonly PageFacts[]): Map<string, Buffer> {
  const known = new Set(content.files)
  const linked = new Set(pages.flatMap(({ files }) => files).filter((name) => known.has(name)))
  return new Map([...linked].map((name) => [name, readFile(content, name)]))
}
