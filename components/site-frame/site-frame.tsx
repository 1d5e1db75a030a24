import type { ReactNode } from 'react'
import { homeAddress } from '@/lib/addresses'
import { direction, spokenAttributes, messages } from '@/lib/messages'
import { SearchLink } from '@/components/search/search-link'
import type { Logo } from '@/lib/site/manifest/look'
import { Fingerpost } from './fingerpost'
import { SiteLogo } from './site-logo'
import { SiteFooter } from '@/components/site-footer/site-footer'

interface SiteFrameProps {
  lang: string
  /** The site's name. */
  name: string
  contact: { url: string; label: string }
  /** The site's own, for the foot. */
  links: readonly { url: string; label: string }[]
  /** The site's own, where it has one, and whether readers choose the colours of the pages. */
  look: { logo?: Logo | undefined; switchable: boolean }
  /** All of the site's. */
  languages: readonly string[]
  /** The page's address without its language, to lead to it in the others. */
  path: string
  /** Address of what the search needs first. */
  search: string
  children: ReactNode
}

/** What stands around every page: the skip link, whose site it is, and where else to turn. */
export function SiteFrame(props: SiteFrameProps) {
  const { lang, name, contact, links, look, languages, path, search, children } = props
  const say = messages(lang)
  return (
    <>
      <a className="skip" href="#content" {...spokenAttributes(lang)}>
        {say.skipToContent}
      </a>
      <header className="page-width flex flex-wrap justify-between gap-x-4">
        <a
          className="inline-flex min-h-13 flex-[1_1_8rem] items-center gap-2.5 py-1.5 leading-snug font-bold no-underline hover:underline lg:min-h-18 print:mb-4 print:min-h-0"
          href={homeAddress(lang)}
        >
          {look.logo ? (
            <SiteLogo {...look.logo} switchable={look.switchable} />
          ) : (
            <Fingerpost className="size-6.5 flex-none" mirrored={direction(lang) === 'rtl'} />
          )}
          {name}
        </a>
        <SearchLink lang={lang} data={search} here={path === '/search'} />
      </header>
      {children}
      <SiteFooter {...{ lang, contact, links, languages, path }} switchable={look.switchable} />
    </>
  )
}
