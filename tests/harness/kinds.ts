import { guideAddress, homeAddress, stepAddress } from '@/lib/addresses'
import { firstOf } from './depth'
import { contentOf } from './walks'
import type { BuiltSite } from './sites'

/** One page of each kind that a site has, and how a test is named after it. */
export interface Kind {
  kind: string
  address: string
}

/**
 * Home, a guide's front page, a question, an instruction, each outcome, a step with parts for interfaces, one without a
 * translation, and what is not there: for each language, the kinds that its pages show.
 * @param among which of the site's languages; what depends on the direction of writing asks for `laidOut`
 */
export function kindsOf(site: BuiltSite, among = firstOf<string>): Kind[] {
  const content = contentOf(site)
  return among(content.languages).flatMap((lang) => {
    const found = new Map<string, string>([
      ['home', homeAddress(lang)],
      ['nowhere', `/${lang}/no-such-guide/no-such-step`],
    ])
    const add = (kind: string, address: string) => {
      if (!found.has(kind)) found.set(kind, address)
    }
    for (const guide of content.guides(lang).values()) {
      add('front page', guideAddress(lang, guide.id))
      for (const step of guide.steps.values()) {
        const address = stepAddress(lang, { guide: guide.id, step: step.id })
        add(step.kind === 'outcome' ? `outcome ${step.outcome}` : step.kind, address)
        if (content.body(lang, guide.id, step.id).interfaces.length > 0) add('interface parts', address)
        if (content.langOf(lang, guide.id, step.id) !== lang) add('untranslated', address)
      }
    }
    return [...found].map(([kind, address]) => ({ kind: `${kind}, ${lang}`, address }))
  })
}
