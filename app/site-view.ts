import type { NamedInterface } from '@/components/interface-switch/interface-switch'
import { localise, type Content } from '@/lib/content'

/** What site.json says, in the words of one language. */
export interface SiteView {
  lang: string
  languages: readonly string[]
  name: string
  contact: { url: string; label: string }
  interfaces: readonly NamedInterface[]
}

/** The site in a language, as components want it. */
export function siteView({ site, languages }: Content, lang: string): SiteView {
  const { name, contact, interfaces } = site
  return {
    lang,
    languages,
    name,
    contact: { url: contact.url, label: localise(contact.label, lang, site) },
    interfaces: interfaces.map(({ id, label, recognise }) => ({
      id,
      label: localise(label, lang, site),
      ...(recognise && { recognise: localise(recognise, lang, site) }),
    })),
  }
}
