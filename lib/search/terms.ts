import { stemmerFor } from './stems'

/** A word in a text, as it stands there and as it is compared. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Lower case, without diacritics and apostrophes. */
  readonly folded: string
}

/**
 * Numbers with dots (addresses, versions) are one word; an apostrophe joins; of scripts without spaces every sign is a word.
 */
const WORD =
  /\p{N}+(?:\.\p{N}+)+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’][\p{L}\p{M}]+)*/gu

/** Marks that are no letters of their own: accents, Hebrew points, Arabic vowel signs. */
const MARKS = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f\u0670]|['’\u0640]/g

/** Letters with a stroke or joined from two, which no normal form takes apart. */
const STROKES: Record<string, string> = { ß: 'ss', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i' }

/** A text as words are compared: lower case, without diacritics. `Účet` is `ucet`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßłđøæœı]/g, (letter) => STROKES[letter] ?? letter)
}

/** The words of a text, in its order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }))
}

/** The form in which a folded word is indexed and looked up. */
export function termOf(folded: string, lang: string): string {
  return stemmerFor(lang)(folded)
}

/**
 * The terms of a text, but for words that say nothing.
 *
 *     termsOf('Can’t find the devices', 'en', emptyWords)  // ['find', 'device']
 */
export function termsOf(text: string, lang: string, empty: ReadonlySet<string>): string[] {
  const stem = stemmerFor(lang)
  return wordsIn(text).flatMap(({ folded }) => {
    const term = stem(folded)
    return empty.has(folded) || empty.has(term) ? [] : [term]
  })
}
