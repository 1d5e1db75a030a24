/*
 * Languages that nobody speaks, by which tests find words that a layout has no room for or turns the wrong way. They have the
 * tags that other systems use for this, and exist only where a site lists one of them.
 * https://www.unicode.org/reports/tr35/#Special_Codes
 */
const PSEUDO = { 'en-XA': long, 'ar-XB': rightToLeft } as const
export type Pseudo = keyof typeof PSEUDO

export function isPseudo(lang: string): lang is Pseudo {
  return Object.hasOwn(PSEUDO, lang)
}

/**
 * An English text in a pseudo-language: in `en-XA` about 40 % longer and with accents, in `ar-XB` in letters that run from right
 * to left. What is in a pseudo-language already stays as it is.
 */
export function pseudo(text: string, lang: Pseudo): string {
  return PSEUDO[lang](text)
}

/** Everything of a catalogue in a pseudo-language. */
export function pseudoMessages<T>(words: T, lang: Pseudo): T {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return pseudo(value, lang)
    if (typeof value === 'function')
      return (...args: unknown[]) => pseudo((value as (...args: unknown[]) => string)(...args), lang)
    const entries = Object.entries(value as object).map(([key, one]) => [key, change(one)])
    return Object.fromEntries(entries) as unknown
  }
  return change(words) as T
}

const ACCENTED = new Map([...'cdghjklnrstwyz'].map((letter, i) => [letter, [...'çđğĥĵķļñřšţŵýž'][i]!]))
const VOWELS = new Map([...'aeiou'].map((letter, i) => [letter, [...'áéíóú'][i]!]))

function long(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const small = letter.toLowerCase()
    const vowel = VOWELS.get(small)
    const own = vowel ?? ACCENTED.get(small) ?? small
    return (letter === small ? own : own.toUpperCase()) + (vowel ?? '')
  })
}

const HEBREW = 'אבגדהוזחטיךכלםמןנסעףפץצקרש'

function rightToLeft(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => HEBREW[letter.toLowerCase().charCodeAt(0) - 97]!)
}
