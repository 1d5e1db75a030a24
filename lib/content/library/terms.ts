import type { TermOf } from '../body/term'
import { localise } from './site'
import { isExplained, type Site } from './site-type'

export function termsOf(site: Site, language: string): TermOf {
  const terms = site.terms ?? {}
  return (name) => {
    const term = Object.hasOwn(terms, name) ? terms[name]! : undefined
    if (!term) return undefined
    if (!isExplained(term)) return { text: localise(term, language, site) }
    return { text: localise(term.text, language, site), meaning: localise(term.meaning, language, site) }
  }
}
