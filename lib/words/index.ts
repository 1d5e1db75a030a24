import { cs } from './cs'
import { en, type Words } from './en'
import { isPseudo, pseudoWords } from './pseudo'

export { languageName } from './language-name'
export { direction, langAttributes } from './direction'
export { unbroken } from './unbroken'
export type { Words } from './en'

/** The language that a guide's front page or a step is really in, asked for in a language. `lib/content` knows. */
export type LangOf = (lang: string, guide: string, step?: string) => string

const catalogues = new Map<string, Words>([
  ['en', en],
  ['cs', cs],
])

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
