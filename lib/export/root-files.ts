import { mkdir, readFile as read, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Places } from '@/lib/build/places'
import { basePath } from '@/lib/base-path'
import { readFile, type Content } from '@/lib/content'
import { forAgents } from '@/lib/content/root'
import { RESERVED_IDS } from '@/lib/tree'
import { builtPages, type BuiltPage } from './built-pages'
import { robotsText } from './robots'
import { sitemapFiles } from './sitemap'

/**
 * Writes what a finished build serves beside its pages, each file by its address: sitemap.xml, robots.txt, and the files beside
 * the steps that pages link to. `app/root/[...name]` serves them, and an export copies them.
 */
export async function writeRootFiles(places: Places, content: Content): Promise<void> {
  const pages = await builtPages(places.distDir)
  const files = new Map<string, string | Buffer>([
    ...aboutPages(content, pages),
    ...(await linkedFiles(content, pages)),
  ])
  await rm(places.rootFiles, { recursive: true, force: true })
  for (const [name, text] of files) {
    const file = path.join(places.rootFiles, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/** For search engines. */
function aboutPages(content: Content, pages: readonly BuiltPage[]): Map<string, string> {
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

/** What no page links to is not published: it may be meant for other eyes. */
async function linkedFiles(content: Content, pages: readonly BuiltPage[]): Promise<Map<string, Buffer>> {
  const linked = new Map<string, Buffer>()
  if (content.files.length === 0) return linked
  const known = new Set(content.files)
  const LINK = new RegExp(`(?:href|src)="${basePath()}/files/([^"#?]+)`, 'g')
  for (const { file } of pages) {
    for (const [, address] of (await read(file, 'utf8')).matchAll(LINK)) {
      const name = decodeURIComponent(address!.replaceAll('&amp;', '&'))
      if (known.has(name) && !linked.has(`files/${name}`))
        linked.set(`files/${name}`, readFile(content, name))
    }
  }
  return linked
}
