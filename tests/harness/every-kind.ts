import { guideAddress } from '@/lib/addresses'
import { kindsOf, type Kind } from './kinds'
import type { BuiltSite } from './sites'
import { contentOf } from './walks'

/** A page of each kind that a site has, those about a whole guide, the search and the page for offline among them, in every language. */
export function everyKindOf(site: BuiltSite): Kind[] {
  const { languages, guides } = contentOf(site)
  return [
    ...kindsOf(site, (all) => all),
    ...languages.flatMap((lang) => {
      const first = guideAddress(lang, [...guides(lang).keys()][0]!)
      return [
        { kind: `map, ${lang}`, address: `${first}/map` },
        { kind: `all steps, ${lang}`, address: `${first}/all` },
        { kind: `search, ${lang}`, address: `/${lang}/search` },
        { kind: `offline, ${lang}`, address: `/${lang}/_offline` },
      ]
    }),
  ]
}
