import { negationsOf } from './negation'
import { stemmerFor } from './stems'
import { elisionApart } from './elision'
import { isUnspaced, segmentsOf, UNSPACED } from './unspaced'

/** A word in a text, as it stands there and as it is compared. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Lower case, without diacritics, apostrophes and hyphens. */
  readonly folded: string
  /** What stands between the hyphens of a word that has some, folded. */
  readonly parts: readonly string[]
  /** Whether a sentence, or a part of one, begins with it. */
  readonly begins: boolean
}

/** Numbers with dots (addresses, versions) are one word; apostrophes and hyphens join. */
const WORD = new RegExp(
  `[vV]?\\p{N}+(?:\\.\\p{N}+)+|${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+(?:['’\\-\\u2010\\u2011](?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+)*`,
  'gu',
)
const HYPHEN = /[-\u2010\u2011]/
const STOP = /[.,;:?!…()\n]|\s[–—-]\s/

/** Marks that are no letters of their own: accents, Hebrew points, Arabic vowel signs; and that which many leave out in Thai. */
const MARKS = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f\u0670]|['’\u0640]|\u0e47/g

/** Letters with a stroke or joined from two, which no normal form takes apart; and letters of Arabic that many write alike. */
const STROKES: Record<string, string> = {
  ...{ ß: 'ss', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i' },
  ...{ ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك', ґ: 'г' },
}

/** Digits of other scripts than Latin. */
const DIGITS = /(?!\d)\p{Nd}/gu

/** What a digit of any script counts: each script has its ten in a row. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0)!
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}

/** A text as words are compared: lower case, without diacritics. `Účet` is `ucet`, and `٦٠` is `60`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßłđøæœıىةیکґ]/g, (letter) => STROKES[letter] ?? letter)
    .replace(DIGITS, valueOf)
}

/** A text with the digits of other scripts as those from 0 to 9: `٢٠٢٦` is `2026`. */
export function plainDigits(text: string): string {
  return text.replace(DIGITS, valueOf)
}

/** German without umlauts: `Tuer`, `oeffnen`; not after another vowel, where it is none: `neue`, `Steuer`. */
const WRITTEN_OUT = /(?<![aeiouyq])([aou])e/g

/** What rings is not loud: without its umlaut, `läutet` would be a form of `laut`. */
const RINGS = /l(?:ä|ae)ut/gi

/** A word of a language (BCP 47) as words are compared, folded and spelt in one way. `Tür` and `Tuer` are `tur`. */
export function foldIn(text: string, lang: string): string {
  if (!/^de\b/i.test(lang)) return fold(text)
  return fold(text.normalize('NFC').replace(RINGS, 'liut')).replace(WRITTEN_OUT, '$1')
}

/**
 * A text of the same length whose Thai vowels and tones stand in the order in which words are known, whatever they were typed in: a
 * vowel of two signs is one, and nothing stands for the other.
 */
function ordered(text: string): string {
  return text.replace(/ำ([่-๋])/g, '$1ำ').replace(/ํ([่-๋]?)า/g, '$1ำ\u200b')
}

/** The words of a text, in its order. */
export function wordsIn(written: string, lang: string): Word[] {
  const text = ordered(written)
  let last = 0
  let stopped = true
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    stopped ||= STOP.test(text.slice(last, index))
    let start = index
    for (const piece of isUnspaced(word) ? segmentsOf(word, lang) : elisionApart(word, lang)) {
      const parts = piece.split(HYPHEN)
      const end = start + piece.length
      words.push({
        // Both signs of a vowel are of the word.
        ...{ start, end: text[end] === '\u200b' ? end + 1 : end, begins: stopped },
        folded: withoutV(foldIn(parts.join(''), lang)),
        parts: parts.length > 1 ? parts.map((part) => foldIn(part, lang)) : [],
      })
      start = end
      stopped = false
    }
    last = index + word.length
  }
  return words
}

/** A version is said with and without its v. */
function withoutV(word: string): string {
  return /^v\d/.test(word) ? word.slice(1) : word
}

/** The form in which a folded word is indexed and looked up. */
export function termOf(folded: string, lang: string): string {
  return stemmerFor(lang)(folded)
}

/** The terms of words that say nothing: `this` is looked up as `thi`. */
export function hollowTerms(empty: ReadonlySet<string>, lang: string): ReadonlySet<string> {
  const stem = stemmerFor(lang)
  return new Set([...empty].flatMap((word) => [word, stem(word)]))
}

/** How the term of a word looks that is said not to be so: `does not ring`. */
export const NOT = '!'

// eslint-disable-next-line no-restricted-syntax -- it stays empty
const NONE: ReadonlySet<string> = new Set()

/**
 * The terms of a text, but for words that say nothing. What is negated has a term of its own beside the plain one, and a
 * word with hyphens those of its parts.
 *
 *     termsOf('Can’t find the devices', 'en', emptyWords)  // ['find', '!find', 'device']
 */
export function termsOf(
  text: string,
  lang: string,
  empty: ReadonlySet<string>,
  negators: ReadonlySet<string> = NONE,
): string[] {
  const stem = stemmerFor(lang)
  const words = wordsIn(text, lang)
  const says = words.map(({ folded }) => !empty.has(folded) && !empty.has(stem(folded)))
  const negated = negationsOf(words, says, negators, lang)
  return words.flatMap(({ folded, parts }, i) => {
    if (!says[i]) return []
    const term = stem(folded)
    const others = parts.filter((part) => part.length > 1 && !empty.has(part)).map(stem)
    return [term, ...(negated[i] ? [NOT + term] : []), ...others]
  })
}
