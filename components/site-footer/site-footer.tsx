import { homeAddress, offlineAddress } from '@/lib/addresses'
import { basePath } from '@/lib/addresses/base-path'
import { InOrder } from '@/components/spoken/in-order'
import { ThemeChoice } from '@/components/theme/theme-choice'
import { direction, languageName, messages, spokenAttributes } from '@/lib/messages'

interface SiteFooterProps {
  lang: string
  contact: { url: string; label: string }
  /** The site's own: a notice about privacy, an imprint. */
  links: readonly { url: string; label: string }[]
  /** Whether readers choose the colours. */
  switchable: boolean
  /** All of the site's. */
  languages: readonly string[]
  /** The page's address without its language, to lead to it in the others. */
  path: string
}

/** Below everything: support, what is kept for reading offline, and the page in other languages. Its rules come after the page's own. */
export function SiteFooter({ lang, contact, links, switchable, languages, path }: SiteFooterProps) {
  return (
    <footer className="site-footer page-width">
      <a href={contact.url}>
        <InOrder lang={lang}>{contact.label}</InOrder>
      </a>
      <a className="no-js:hidden" href={offlineAddress(lang)} {...spokenAttributes(lang)}>
        {messages(lang).offline.link}
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
      {switchable && <ThemeChoice lang={lang} />}
      {links.map(({ url, label }) => (
        <a key={`${label} ${url}`} href={url}>
          {label}
        </a>
      ))}
      {/* For assistants, who read what people are not shown. A step has no bytes for it: its Markdown says so. */}
      {path.lastIndexOf('/') <= 0 && (
        <p hidden {...spokenAttributes(lang)}>
          <a href={`${basePath()}/llms.txt`}>llms.txt</a>
        </p>
      )}
    </footer>
  )
}
