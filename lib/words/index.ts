import { CATALOGUES } from './catalogues'
import { langAttributes } from './direction'
import { en, type Words } from './en'
import { isPseudo, pseudoWords } from './pseudo'

export { languageName } from './language-name'
export { direction, langAttributes } from './direction'
export { unbroken } from './unbroken'
export type { Words } from './en'

/** The language that a guide's front page or a step is really in, asked for in a language. `lib/content` knows. */
export type LangOf = (lang: string, guide: string, step?: string) => string

const catalogues = new Map<string, Words>(Object.entries(CATALOGUES))

/**
 * The words of the interface in a language (BCP 47). `en-AU` takes `en`; a language without a catalogue takes English.
 *
 *     words('en').continue  // 'Continue'
 */
export function words(lang: string): Words {
  const made = isPseudo(lang) && !catalogues.has(lang)
  if (made) catalogues.set(lang, pseudoWords(en, lang))
  return catalogues.get(wordsLang(lang)) ?? en
}

/** The language whose words `words(lang)` gives: what to put into a `lang` attribute around them. */
export function wordsLang(lang: string): string {
  if (catalogues.has(lang) || isPseudo(lang)) return lang
  const base = lang.split('-')[0] ?? lang
  return catalogues.has(base) ? base : 'en'
}

/** The language that the interface speaks on a page: the page's own, if that or its parent has a catalogue. */
export function spokenLang(lang: string): string {
  const spoken = wordsLang(lang)
  return lang.startsWith(`${spoken}-`) ? lang : spoken
}

/** The attributes of the interface's own words on a page: none where they are in its language. */
export function spokenAttributes(lang: string): ReturnType<typeof langAttributes> {
  return langAttributes(spokenLang(lang), lang)
}
