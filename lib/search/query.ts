import type { SearchData } from './data'
import type { Hit, Hits, Lookup } from './lookup'
import { termOf, wordsIn } from './terms'
import { WEIGHTS } from './weights'

/** A word of a query, and all that it may mean. */
export interface Slot {
  /** As it was typed, but folded. */
  readonly word: string
  readonly alternatives: readonly { readonly hits: Hits; readonly weight: number }[]
}

const SHORT = 3
/** Longer ones are no queries; what is pasted as an error has its own box. */
const MOST_WORDS = 32
/** Nobody types a longer word, and to look for slips in one takes its square. */
const LONGEST_WORD = 60

/**
 * Reads a query: what each of its words may mean in these steps. A word that is there is taken as it is, and, while
 * somebody types, as the beginning of one; only one that is not is taken for two in one, or misspelt.
 */
export function slotsOf(
  query: string,
  { lang, synonyms }: Pick<SearchData, 'lang' | 'synonyms'>,
  empty: ReadonlySet<string>,
  lookup: Lookup,
): Slot[] {
  const all = wordsIn(query.slice(0, MOST_WORDS * LONGEST_WORD))
    .slice(0, MOST_WORDS)
    .map(({ folded }) => folded.slice(0, LONGEST_WORD))
  const full = all.filter((word) => !empty.has(word) && !empty.has(termOf(word, lang)))
  // "How do I" asks for nothing, but it is all that there is as yet.
  const words = full.length > 0 ? full : all
  const terms = words.map((word) => termOf(word, lang))
  return words.map((word, i) => {
    const term = terms[i]!
    const alternatives = meant(word, term, lang, lookup)
    for (const [first, second] of [
      [i - 1, i],
      [i, i + 1],
    ] as const) {
      const joined = `${words[first] ?? ' '}${words[second] ?? ' '}`
      const hits = lookup.whole(termOf(joined, lang))
      if (hits.size > 0) alternatives.push({ hits, weight: WEIGHTS.joined })
    }
    for (const phrase of meaningTheSame(terms, term, synonyms))
      alternatives.push({ hits: together(phrase.split(' '), lookup.whole), weight: WEIGHTS.synonym })
    return { word, alternatives }
  })
}

function meant(word: string, term: string, lang: string, lookup: Lookup) {
  const whole = lookup.whole(term)
  const beginning = [word, term].map((text) => ({ hits: lookup.beginning(text), weight: WEIGHTS.beginning }))
  const exact = { hits: whole, weight: 1 }
  if (lookup.isSaid(term)) return [exact, ...beginning]
  const parts = inTwo(word, lang, lookup)
  if (parts) return [exact, ...beginning, { hits: parts, weight: WEIGHTS.joined }]
  // What is the beginning of a word, and not just of a letter or two, is not misspelt.
  const begun = word.length > SHORT && beginning.some(({ hits }) => hits.size > whole.size)
  return [exact, ...beginning, ...(begun ? [] : [{ hits: lookup.near(term), weight: WEIGHTS.near }])]
}

/** A word that is two written as one: `serialnumber`. */
function inTwo(word: string, lang: string, lookup: Lookup): Hits | undefined {
  for (let at = word.length - 2; at >= 2; at--) {
    const parts = [word.slice(0, at), word.slice(at)].map((part) => termOf(part, lang))
    const hits = together(parts, lookup.whole)
    if (hits.size > 0) return hits
  }
  return undefined
}

/** Steps in which all of the terms are, as good as these are on average. */
function together(terms: readonly string[], find: (term: string) => Hits): Hits {
  const [first = new Map<number, Hit>(), ...others] = terms.map(find)
  const all = new Map<number, Hit>()
  for (const [number, hit] of first) {
    const hits = [hit, ...others.flatMap((one) => one.get(number) ?? [])]
    if (hits.length < terms.length) continue
    const score = hits.reduce((sum, one) => sum + one.score, 0) / hits.length
    all.set(number, { score, terms: hits.flatMap((one) => one.terms) })
  }
  return all
}

/** Phrases that mean the same as one in the query, of which the term is part. Other words may stand between. */
function meaningTheSame(
  terms: readonly string[],
  term: string,
  synonyms: readonly (readonly string[])[],
): string[] {
  return synonyms.flatMap((group) => {
    const said = group.filter((phrase) => {
      const parts = phrase.split(' ')
      return parts.includes(term) && parts.every((part) => terms.includes(part))
    })
    return said.length > 0 ? group.filter((phrase) => !said.includes(phrase)) : []
  })
}
