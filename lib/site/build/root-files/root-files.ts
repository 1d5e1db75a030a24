import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileAddress } from '@/lib/addresses'
import type { FormerPages } from '@/lib/framework/former-pages'
import { ROOT_FILES } from '@/lib/site/manifest/root-file'
import type { Manifest } from '@/lib/site/manifest/manifest'
import type { BuildPaths } from '../paths'
import { readFile, type Content } from '@/lib/content'
import { builtPages } from '@/lib/framework/built-pages'
import { factsOf, type PageFacts } from '@/lib/framework/page-facts'
import { writeOffline } from './service-worker'
import { machineFiles } from '@/lib/machines/twins/machine-files'
import { publicationOf } from '@/lib/site/pictures/publication'
import { RESERVED_IDS } from '@/lib/tree'
import { readIndexes } from '../search-files'
import { siteIcons } from './icons'
import { installFiles } from './install-files'
import { robotsText } from './robots'
import { sitemapFiles } from './sitemap'

/**
 * Writes what a finished build serves beside its pages, each file by its address: for search engines, for devices, the files
 * beside the steps that pages link to, for machines, and the service worker. `app/root/[...name]` serves them, and an export copies
 * them.
 * @param same the guides of which a former build has the same
 */
export async function writeRootFiles(
  paths: BuildPaths,
  manifest: Manifest,
  content: Content,
  same: FormerPages,
): Promise<void> {
  const pages = await factsOf(await builtPages(paths.distDir))
  const linked = linkedFiles(content, pages)
  const indexes = await readIndexes(manifest)
  const sizes = new Map([...linked].map(([name, bytes]) => [fileAddress(name), bytes.length]))
  const icons = await siteIcons(content)
  const files = new Map<string, string | Buffer>([
    ...aboutPages(content, pages),
    ...[...indexes].map(([lang, text]) => [`${lang}/search.json`, text] as const),
    ...installFiles(content, icons),
    ...(await writeOffline(paths, manifest, content, pages, {
      linked: sizes,
      indexes,
      icon: icons.files.get(manifest.look.icon)!,
    })),
    ...(manifest.embedHost ? ([['embed.js', manifest.embedHost]] as const) : []),
    ...[...linked].map(([name, bytes]) => [`files/${name}`, bytes] as const),
  ])
  await rm(paths.rootFiles, { recursive: true, force: true })
  const folders = new Set<string>()
  const write = async (name: string, text: string | Buffer) => {
    const file = path.join(paths.rootFiles, name)
    const folder = path.dirname(file)
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    await writeFile(file, text)
  }
  for (const [name, text] of files) await write(name, text)
  const twins = machineFiles(content, publicationOf(content, manifest), undefined, formerTwins(same))
  for (const [name, text] of twins) await write(name, text)
}

/** The files for machines that a former build has of the guides that are the same. */
function formerTwins({ distDir, guides }: FormerPages): (guide: string, file: string) => string | undefined {
  const same = new Set(guides)
  return (guide, file) => {
    if (!same.has(guide)) return undefined
    try {
      return readFileSync(path.join(distDir, ROOT_FILES, file), 'utf8')
    } catch {
      return undefined
    }
  }
}

/** For search engines. */
function aboutPages(content: Content, pages: readonly PageFacts[]): Map<string, string> {
  const { site, languages, langOf } = content
  const unlisted = content.forAgents || content.drafts
  const translated = (page: string) => {
    const [lang = '', guide, step] = page.split('/')
    if (!guide || RESERVED_IDS.has(guide)) return true
    return langOf(lang, guide, step && !RESERVED_IDS.has(step) ? step : 'index') === lang
  }
  const sitemap =
    site.url === undefined || unlisted
      ? new Map<string, string>()
      : sitemapFiles({ pages: pages.map(({ name }) => name), origin: site.url, languages, translated })
  return sitemap.set('robots.txt', robotsText({ origin: site.url, unlisted }))
}

/** By path. What no page links to is not published: it may be meant for other eyes. */
function linkedFiles(content: Content, pages: readonly PageFacts[]): Map<string, Buffer> {
  const known = new Set(content.files)
  const linked = new Set(pages.flatMap(({ files }) => files).filter((name) => known.has(name)))
  return new Map([...linked].map((name) => [name, readFile(content, name)]))
}
