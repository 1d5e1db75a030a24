import { LocaleMatcher } from '@phensley/locale-matcher'
import { createCache } from '@/lib/bounded-cache'
import type { LanguageTable } from './asked-language'

/**
 * CLDR's distance from which on a language is not the same to its readers any more: Nynorsk reads Bokmål (20), Czech is no Slovak.
 * https://www.unicode.org/reports/tr35/tr35.html#LanguageMatching
 */
const FARTHEST = 20
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const PAIRS = LETTERS.flatMap((one) => LETTERS.map((two) => one + two))
/** Whether it has a name, as what browsers offer to choose has. */
const isNamed = (type: 'language' | 'region') => {
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' })
  return (code: string) => names.of(code) !== undefined
}
/** With what they were called before; without codes of three letters for what has one of two, which no browser sends. */
const LANGUAGES = PAIRS.flatMap((pair) => [pair, ...LETTERS.map((letter) => pair + letter)])
  .filter(isNamed('language'))
  .filter((code) => code.length === 2 || Intl.getCanonicalLocales(code)[0]!.split('-')[0]!.length > 2)
/** Countries, and the regions of several that locales are named after. */
const REGIONS = [...PAIRS.map((pair) => pair.toUpperCase()).filter(isNamed('region')), '001', '150', '419']

/** Making one takes a tenth of a second, and development makes it again at each change. A site has one. */
const tables = createCache<string, LanguageTable>(4)

/**
 * The table by which a site's language is decided, of what CLDR knows of languages, regions and scripts: in order of its keys, and
 * without those that a shorter one says already.
 * @param offered the site's languages, at least one
 */
export function languageTable(offered: readonly string[]): LanguageTable {
  return tables.get(offered.join(' '), () => tableOf(offered))
}

function tableOf(offered: readonly string[]): LanguageTable {
  const matcher = new LocaleMatcher([...offered])
  const table = new Map<string, string>()
  const match = (tag: string) => {
    const { locale, distance } = matcher.match(tag)
    return distance <= FARTHEST ? locale.id : undefined
  }
  const scripts = new Set(offered.map((lang) => new Intl.Locale(lang).maximize().script ?? 'Latn'))
  for (const language of LANGUAGES) {
    const plain = match(language)
    if (plain === undefined) continue
    table.set(language, plain)
    if (offered.length < 2 || relatives(plain, offered) < 2) continue
    for (const part of [...scripts, ...REGIONS]) {
      const found = match(`${language}-${part}`)
      if (found !== undefined && found !== plain) table.set(`${language}-${part}`.toLowerCase(), found)
    }
  }
  // A language of the site is itself, whatever CLDR thinks of it.
  for (const lang of [...offered].reverse()) table.set(lang.toLowerCase(), lang)
  return Object.fromEntries([...table].filter(needed(table)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many languages of a site are written variants of one. */
function relatives(lang: string, offered: readonly string[]): number {
  return offered.filter((one) => one.split('-')[0] === lang.split('-')[0]).length
}

function needed(table: ReadonlyMap<string, string>) {
  return ([key, lang]: [string, string]) => {
    const parts = key.split('-')
    for (let length = parts.length - 1; length > 0; length--) {
      const shorter = table.get(parts.slice(0, length).join('-'))
      if (shorter !== undefined) return shorter !== lang
    }
    return true
  }
}
