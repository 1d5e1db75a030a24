import type { LanguageTable } from '@/lib/language/asked-language'

const END = '(?=[-;,\\s]|$)'
/** What the reader does not want at all. */
const WANTED = '(?![^,]*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))'

/**
 * For each language of a site, the regular expression (PCRE) of the Accept-Language headers in which it comes first: the site's
 * table in the form that a server's configuration can hold. Browsers list languages in the order in which readers like them.
 */
export function languagePatterns(
  languages: readonly string[],
  table: LanguageTable,
): { lang: string; pattern: string }[] {
  const keys = Object.keys(table)
  const known = `(?:${keys.filter((key) => !keys.some((other) => key.startsWith(`${other}-`))).join('|')})${END}${WANTED}`
  return languages.map((lang) => {
    const own = keys
      .filter((key) => table[key] === lang)
      .map((key) => {
        const others = keys
          .filter((other) => other.startsWith(`${key}-`))
          .map((other) => other.slice(key.length + 1))
        return others.length === 0 ? key : `${key}(?!-(?:${others.join('|')})${END})`
      })
    return { lang, pattern: `^(?:\\s*+(?!${known})[^,]*+,)*+\\s*+(?:${own.join('|')})${END}${WANTED}` }
  })
}
