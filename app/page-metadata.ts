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

/**
 * A page's title, description and addresses. What is not translated yet is, to a search engine, the page in the
 * language that it is written in.
 */
export function pageMetadata({ site, languages }: Content, page: Page): Metadata {
  const address = (lang: string) => `${site.url}${homeAddress(lang)}${page.path}`
  return {
    title: page.title,
    description: page.description,
    ...(site.url && {
      alternates: {
        canonical: address(page.shown),
        ...(languages.length > 1 &&
          page.shown === page.lang && {
            languages: Object.fromEntries(languages.map((lang) => [lang, address(lang)])),
          }),
      },
    }),
  }
}
