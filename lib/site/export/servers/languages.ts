import type { LanguageTable } from '@/lib/language/asked-language'

const END = String.raw`(?=[-;,\s]|$)`

/**
 * How much a reader likes a language, as a browser says it (`q` of RFC 9110, 12.4.2): by its first digit, for a pattern can compare no
 * numbers. What is not wanted at all, `q=0`, is in none of these.
 */
const LIKINGS = [
  { name: '1', pattern: String.raw`(?![^,]*;\s*q=0)` },
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((digit) => ({
    name: String(digit / 10),
    pattern: String.raw`(?=[^,]*;\s*q=0\.${digit})`,
  })),
  { name: '0.0', pattern: String.raw`(?=[^,]*;\s*q=0\.0\d*[1-9])` },
]

/** A pattern (PCRE) of nginx, and what it stands for. */
interface Pattern {
  readonly value: string
  readonly pattern: string
}

/** What decides a language by the Accept-Language header, in the form that a server's configuration can hold. */
export interface LanguagePatterns {
  /** The most that the reader likes any language of the site: the first pattern that fits the header. */
  readonly likings: readonly Pattern[]
  /** The language: the first pattern that fits that liking, a colon, and the header. */
  readonly languages: readonly Pattern[]
}

/**
 * The site's table as regular expressions, for a header as it is. Of languages that are liked as much, the first in the header counts.
 *
 *     languagePatterns(['en', 'cs'], { en: 'en', cs: 'cs' }).languages[0]
 *     // { value: 'en', pattern: '^1:…' }: fits '1:en;q=1,cs', and not '0.9:en;q=0.5,cs;q=0.9'
 */
export function languagePatterns(languages: readonly string[], table: LanguageTable): LanguagePatterns {
  const keys = Object.keys(table)
  const known = `(?:${keys.filter((key) => !keys.some((other) => key.startsWith(`${other}-`))).join('|')})${END}`
  const others = (key: string) =>
    keys.filter((other) => other.startsWith(`${key}-`)).map((other) => other.slice(key.length + 1))
  const tagsOf = (lang: string) =>
    keys
      .filter((key) => table[key] === lang)
      .map((key) => (others(key).length === 0 ? key : `${key}(?!-(?:${others(key).join('|')})${END})`))
      .join('|')
  // To compare with the liking that the header has, the digit is taken from before the colon: eleven patterns are three.
  const compared = [
    { before: '1', liked: LIKINGS[0]!.pattern },
    { before: String.raw`0\.([1-9])`, liked: String.raw`(?=[^,]*;\s*q=0\.\1)` },
    { before: String.raw`0\.0`, liked: LIKINGS.at(-1)!.pattern },
  ]
  return {
    likings: LIKINGS.map(({ name, pattern }) => ({
      value: name,
      pattern: String.raw`(?:^|,)\s*+${known}${pattern}`,
    })),
    languages: languages.flatMap((lang) =>
      compared.map(({ before, liked }) => ({
        value: lang,
        pattern: String.raw`^${before}:(?:\s*+(?!${known}${liked})[^,]*+,)*+\s*+(?:${tagsOf(lang)})${END}${liked}`,
      })),
    ),
  }
}
