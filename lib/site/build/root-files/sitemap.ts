import { basePath } from '@/lib/addresses/base-path'
import { escaped } from '@/lib/site/http/escaped'

/** What one sitemap may hold. https://www.sitemaps.org/protocol.html */
const MOST = 50_000

export interface SitemapOptions {
  /** Names of all pages: `en/move/old-account`. */
  pages: readonly string[]
  /** The site's public origin. */
  origin: string
  languages: readonly string[]
  /** Whether a page is in the language of its address; one that is not is another's, to a search engine. */
  translated: (page: string) => boolean
}

/**
 * The site's sitemap, each page with its translations: `sitemap.xml`, or where that would be too long an index of that name and
 * the parts that it lists.
 */
export function sitemapFiles({ pages, origin, languages, translated }: SitemapOptions): Map<string, string> {
  const known = new Set(
    pages.filter((page) => !page.split('/').some((part) => part.startsWith('_')) && translated(page)),
  )
  const address = (page: string) => escaped(`${origin}${basePath()}/${page}`)
  const entries = [...known].map((page) => {
    const rest = page.slice(page.split('/')[0]!.length)
    const twins = languages.filter((lang) => known.has(lang + rest))
    const links = twins.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang + rest)}"/>`,
    )
    return `<url><loc>${address(page)}</loc>${twins.length > 1 ? links.join('') : ''}</url>`
  })
  if (entries.length <= MOST) return new Map([['sitemap.xml', urlset(entries)]])
  const parts = new Map<string, string>()
  for (let i = 0; i < entries.length; i += MOST)
    parts.set(`sitemap-${parts.size + 1}.xml`, urlset(entries.slice(i, i + MOST)))
  const index = [...parts.keys()].map((name) => `<sitemap><loc>${address(name)}</loc></sitemap>`)
  return parts.set(
    'sitemap.xml',
    document(
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('\n')}\n</sitemapindex>`,
    ),
  )
}

function urlset(entries: readonly string[]): string {
  const spaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return document(`<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>`)
}

function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
