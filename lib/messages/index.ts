import { CATALOGUES } from './catalogues'
import { direction, langAttributes, type LangAttributes } from '@/lib/language/direction'
import { en, type Catalogue } from './en'
import { withOwnWords, type OwnWords } from './own-words'
import { isPseudo, pseudoMessages } from './pseudo'
import { speak, type Messages } from './speak'

export { languageName } from '@/lib/language/language-name'
export { direction, langAttributes, type LangAttributes } from '@/lib/language/direction'
export { unbroken } from '@/lib/language/unbroken'
export type { Messages } from './speak'

/** The language that a guide's front page or a step is really in, asked for in a language. `lib/content` knows. */
export type LangOf = (lang: string, guide: string, step?: string) => string

/** A site's own words by language: see `_words.json` in content/README.md. */
export type OwnWordsByLanguage = ReadonlyMap<string, OwnWords>

/** What this process says: the catalogues, and over them the words of the content root that it has opened last. */
const spoken = createMessages(CATALOGUES)

/** Makes a set of messages. Each language's are made once, when they are first asked for. */
function createMessages(catalogues: Readonly<Record<string, Catalogue>>) {
  let own: OwnWordsByLanguage = new Map()
  const made = new Map<string, Messages>()
  const parentOf = (lang: string) => {
    const base = lang.split('-')[0] ?? lang
    return Object.hasOwn(catalogues, lang) ? lang : Object.hasOwn(catalogues, base) ? base : undefined
  }
  const sourceOf = (lang: string) => (isPseudo(lang) || own.has(lang) ? lang : (parentOf(lang) ?? 'en'))
  const make = (source: string): Messages => {
    if (isPseudo(source)) return pseudoMessages(speak(en, 'en'), source)
    const catalogue = catalogues[parentOf(source) ?? 'en'] ?? en
    return speak(withOwnWords(catalogue, own.get(source) ?? {}), source)
  }
  return {
    /** Takes a site's own words instead of those taken before. */
    take: (words: OwnWordsByLanguage): void => {
      if (words === own) return
      own = words
      made.clear()
    },
    words: (lang: string): Messages => {
      const source = sourceOf(lang)
      const known = made.get(source) ?? make(source)
      made.set(source, known)
      return known
    },
    hasCatalogue: (lang: string): boolean => isPseudo(lang) || parentOf(lang) !== undefined,
    /** The language of what `words` gives. */
    sourceOf,
  }
}

/**
 * The words of the interface in a language (BCP 47). `en-AU` takes `en`; a language without a catalogue takes English.
 *
 *     words('en').continue  // 'Continue'
 */
export function messages(lang: string): Messages {
  return spoken.words(lang)
}

/** Lets this process say a site's own words. Whoever opens a content root calls it. */
export function takeOwnWords(words: OwnWordsByLanguage): void {
  spoken.take(words)
}

/** Whether the interface speaks a language without a site's own words. */
export function hasCatalogue(lang: string): boolean {
  return spoken.hasCatalogue(lang)
}

/** The language whose words `words(lang)` gives: what to put into a `lang` attribute around them. */
export function messagesLang(lang: string): string {
  return spoken.sourceOf(lang)
}

/** The language that the interface speaks on a page: the page's own, if that or its parent has a catalogue. */
export function spokenLang(lang: string): string {
  const spoken = messagesLang(lang)
  return lang.startsWith(`${spoken}-`) ? lang : spoken
}

/** The attributes of the interface's own words on a page: none where they are in its language. */
export function spokenAttributes(lang: string): LangAttributes {
  return langAttributes(spokenLang(lang), lang)
}

/** The same for an element with a name in these words: its language alone, for it is laid out as its page is. */
export function nameAttributes(lang: string): { lang?: string } {
  return spokenLang(lang) === lang ? {} : { lang: spokenLang(lang) }
}

/**
 * The attributes of the content's words, in the language `shown`, among the interface's own on a page: both, wherever that speaks
 * another language, for not all of what is around them may have a direction of its own.
 */
export function withinSpoken(shown: string, lang: string): LangAttributes {
  return spokenLang(lang) === lang ? langAttributes(shown, lang) : { lang: shown, dir: direction(shown) }
}
