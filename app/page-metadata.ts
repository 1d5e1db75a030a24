import { homeAddress } from '@/lib/addresses'
import { markdownAddress } from '@/lib/addresses/markdown'
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
  /** Address of what it says in Markdown. */
  markdown?: string
  /** Whether search engines are to leave it out. */
  unlisted?: boolean
}

/**
 * A page's title, description and addresses. What is not translated yet is, to a search engine, the page in the
 * language that it is written in.
 */
export function aboutPage({ site, languages }: Content, page: Page): AboutPage {
  const { path, title, description, lang, shown } = page
  const markdown = markdownAddress(homeAddress(lang) + path)
  const twin = markdown === undefined ? {} : { markdown }
  if (!site.url) return { title, description, ...twin }
  const address = (language: string) => `${site.url}${homeAddress(language)}${path}`
  const about = { title, description, canonical: address(shown), ...twin }
  return languages.length > 1 && shown === lang
    ? { ...about, languages: Object.fromEntries(languages.map((one) => [one, address(one)])) }
    : about
}
