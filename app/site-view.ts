import type { NamedInterface } from '@/components/interface-switch/interface-switch'
import { onePicture } from '@/app/page-pictures'
import { searchDataAddress } from '@/lib/addresses'
import { localise, siteName, type Content } from '@/lib/content'

/** What site.json says, in the words of one language. */
export interface SiteView {
  lang: string
  languages: readonly string[]
  name: string
  contact: { url: string; label: string; have: readonly string[] }
  interfaces: readonly NamedInterface[]
  /** What stands at the foot beside the contact. */
  links: readonly { url: string; label: string }[]
  /** Address of what the search needs first. */
  search: string
}

/** The site in a language, as components want it. */
export function siteView(content: Content, lang: string): SiteView {
  const { site, languages } = content
  const { contact, interfaces, links = [] } = site
  return {
    lang,
    languages,
    name: siteName(site, lang),
    search: searchDataAddress(lang),
    contact: {
      url: contact.url,
      label: localise(contact.label, lang, site),
      have: contact.have?.[lang] ?? contact.have?.[languages[0] ?? ''] ?? [],
    },
    links: links.map(({ url, label }) => ({ url, label: localise(label, lang, site) })),
    interfaces: interfaces.map(({ id, label, recognise, screenshot, alt = {} }) => {
      const picture = onePicture(content, screenshot)
      return {
        id,
        label: localise(label, lang, site),
        ...(recognise && { recognise: localise(recognise, lang, site) }),
        ...(picture && { picture: { ...picture, alt: localise(alt, lang, site) } }),
      }
    }),
  }
}
