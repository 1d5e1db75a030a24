import { basePath } from '@/lib/addresses/base-path'
import { escaped } from '@/lib/site/http/escaped'
import { withShortClasses, type ShortNames } from '@/lib/site/manifest/short-classes'
import { direction, languageName } from '@/lib/messages'

export interface RedirectPage {
  /** Where it leads, without BASE_PATH and the slash at its beginning; `*` is the reader's language. */
  to: string
  languages: readonly string[]
  /** The site's name. */
  title: string
  /** The site's public origin. */
  origin: string | undefined
  /** The script that knows the reader's language and keeps the query: the policy names its hash. */
  forward: string
  /** A stylesheet, where the page is to be looked at, and what utilities are called in it. */
  styles?: { css: string; shortNames: ShortNames }
  /** The schemes that readers may get. */
  colorScheme?: string
  /** Whether a browser without scripts goes on by itself. It takes the first language, and leaves the query behind. */
  refresh: boolean
}

/** A small page that stands for a redirect where a server has only files. Without scripts it is a link. */
export function redirectPage({
  to,
  languages,
  title,
  origin = '',
  forward,
  styles,
  colorScheme = 'light dark',
  refresh,
}: RedirectPage): string {
  const path = `${basePath()}/${to}`
  const open = to.startsWith('*')
  const links = open ? languages : [to.split('/')[0]!]
  const first = path.replace('*', links[0]!)
  const canonical = origin && to !== '*' ? `<link rel="canonical" href="${escaped(origin + first)}">` : ''
  // Most are never seen: there is one for each short link.
  const seen = styles !== undefined
  const items = links.map(
    (lang) =>
      `<li><a href="${escaped(path.replace('*', lang))}" lang="${lang}" dir="${direction(lang)}"${seen ? ` hreflang="${lang}" class="touch"` : ''}>${escaped(languageName(lang, lang))}</a></li>`,
  )
  const html = [
    `<!doctype html><html lang="${links[0]!}" dir="${direction(links[0]!)}" data-to="${escaped(path)}" data-languages="${languages.join(' ')}">`,
    `<head><meta charset="utf-8"><title>${escaped(title)}</title><meta name="robots" content="noindex">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="${colorScheme}">${canonical}`,
    styles ? `<style>${styles.css}</style>` : '',
    `<script>${forward}</script>`,
    refresh ? `<noscript><meta http-equiv="refresh" content="0; url=${escaped(first)}"></noscript>` : '',
    `</head><body><main${seen ? ' class="page-width flex-1 pb-12"' : ''}><h1>${escaped(title)}</h1><ul${seen ? ' role="list"' : ''}>${items.join('')}</ul></main></body></html>\n`,
  ].join('')
  return styles ? withShortClasses(html, styles.shortNames) : html
}
