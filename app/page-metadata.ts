import type { Metadata } from 'next'
import { homeAddress } from '@/lib/addresses'
import type { Content } from '@/lib/content'

interface Page {
  /** The address without its language: `/move/old-account`, or nothing for the home page. */
  path: string
  title: string
  description: string
  /** The language of the address. */
  lang: string
  /** The language that the words are really in. */
  shown: string
}

/** What a page says of itself to browsers and search engines. */
export interface AboutPage {
  title: string
  description: string
  /** Its whole address, where the site's origin is known. */
  canonical?: string
  /** That in each language, where the page is translated. */
  languages?: Record<string, string>
}

/**
 * A page's title, description and addresses. What is not translated yet is, to a search engine, the page in the
 * language that it is written in.
 */
export function aboutPage({ site, languages }: Content, page: Page): AboutPage {
  const { path, title, description, lang, shown } = page
  if (!site.url) return { title, description }
  const address = (language: string) => `${site.url}${homeAddress(language)}${path}`
  const about = { title, description, canonical: address(shown) }
  return languages.length > 1 && shown === lang
    ? { ...about, languages: Object.fromEntries(languages.map((one) => [one, address(one)])) }
    : about
}

/** The same for pages whose head Next.js writes. */
export function pageMetadata(content: Content, page: Page): Metadata {
  const { title, description, ...alternates } = aboutPage(content, page)
  return { title, description, ...(alternates.canonical && { alternates }) }
}
