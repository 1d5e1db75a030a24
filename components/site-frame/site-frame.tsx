import type { ReactNode } from 'react'
import { homeAddress, offlineAddress } from '@/lib/addresses'
import { direction, languageName, spokenAttributes, words } from '@/lib/words'
import { SearchLink } from '@/components/search/search-link'
import { Fingerpost } from './fingerpost'

interface SiteFrameProps {
  lang: string
  /** The site's name. */
  name: string
  contact: { url: string; label: string }
  /** All of the site's. */
  languages: readonly string[]
  /** The page's address without its language, to lead to it in the others. */
  path: string
  /** Address of the folder of the search's data. */
  search: string
  children: ReactNode
}

/** What stands around every page: the skip link, whose site it is, and where else to turn. */
export function SiteFrame({ lang, name, contact, languages, path, search, children }: SiteFrameProps) {
  const say = words(lang)
  return (
    <>
      <a className="skip" href="#content" {...spokenAttributes(lang)}>
        {say.skipToContent}
      </a>
      <header className="site-header">
        <a className="site-name" href={homeAddress(lang)}>
          <Fingerpost mirrored={direction(lang) === 'rtl'} />
          {name}
        </a>
        <SearchLink lang={lang} data={search} here={path === '/search'} />
      </header>
      {children}
      <footer className="site-footer">
        <a href={contact.url}>{contact.label}</a>
        <a className="needs-js" href={offlineAddress(lang)} {...spokenAttributes(lang)}>
          {say.offline.link}
        </a>
        {languages
          .filter((other) => other !== lang)
          .map((other) => (
            <a
              key={other}
              href={homeAddress(other) + path}
              lang={other}
              hrefLang={other}
              dir={direction(other)}
            >
              {languageName(other, other)}
            </a>
          ))}
      </footer>
    </>
  )
}
