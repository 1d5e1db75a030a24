import type { Hit, Hits, Lookup } from './lookup'
import { affirmed, negationsOf, negators } from './negation'
import { NOT, termOf, wordsIn, type Word } from './terms'
import { meaningTheSame } from './synonyms'
import { WEIGHTS } from './weights'

/** A word of a query, and all that it may mean. */
export interface Slot {
  /** As it was typed, but folded. */
  readonly word: string
  /** As it was typed. */
  readonly typed: string
  readonly alternatives: readonly Alternative[]
  /** How much it says about what is looked for: less, the commoner it is in the language. */
  readonly telling: number
  /** How much it counts against all that was found if it is nowhere. */
  readonly missed: number
}

export interface Alternative {
  readonly hits: Hits
  readonly weight: number
}

/** What the words of a query are read with. */
export interface Reader {
  readonly lang: string
  /** Groups of phrases that mean the same, as their terms. */
  readonly synonyms: readonly (readonly string[])[]
  readonly empty: ReadonlySet<string>
  readonly lookup: Lookup
  /** How common a word is in the language at large: 0 is the commonest; undefined is not known. */
  readonly tierOf: (word: string) => number | undefined
}

const SHORT = 3
/** Longer ones are no queries; what is pasted as an error has its own box. */
const MOST_WORDS = 32
/** Nobody types a longer word, and to look for slips in one takes its square. */
const LONGEST_WORD = 60

/**
 * Reads a query: what each of its words may mean in these steps. A word that is there is taken as it is, and, while
 * somebody types, as the beginning of one; only one that is not, and that the language does not know, is taken for misspelt.
 */
export function slotsOf(query: string, reader: Reader): Slot[] {
  const { lang, synonyms, empty, lookup, tierOf } = reader
  const all = wordsIn(query.slice(0, MOST_WORDS * LONGEST_WORD), lang)
    .slice(0, MOST_WORDS)
    .map(shortened)
  const isFull = ({ folded }: Word) => !empty.has(folded) && !empty.has(termOf(folded, lang))
  const negated = negationsOf(all, all.map(isFull), lang)
  // "How do I" asks for nothing, but it is all that there is as yet.
  const said = all.some(isFull) ? all.map(isFull) : all.map(() => true)
  const terms = all.map(({ folded }) => termOf(folded, lang))
  return all.flatMap((word, i) => {
    if (!said[i]) return []
    const { folded, start, end } = word
    const alternatives = meant(word, negated[i]!, reader)
    for (const [first, second] of [
      [i - 1, i],
      [i, i + 1],
    ] as const) {
      const joined = `${all[first]?.folded ?? ' '}${all[second]?.folded ?? ' '}`
      const hits = lookup.whole(termOf(joined, lang))
      if (hits.size > 0) alternatives.push({ hits, weight: WEIGHTS.joined })
    }
    for (const phrase of meaningTheSame(terms, i, synonyms))
      alternatives.push({ hits: together(phrase.split(' '), lookup.whole), weight: WEIGHTS.synonym })
    return [
      {
        ...{ word: folded, typed: query.slice(start, end), alternatives },
        ...worthOf(negators(lang).has(folded) ? 0 : tierOf(folded), folded),
      },
    ]
  })
}

function shortened(word: Word): Word {
  return { ...word, folded: word.folded.slice(0, LONGEST_WORD) }
}

function worthOf(tier: number | undefined, word: string): Pick<Slot, 'telling' | 'missed'> {
  const { telling, missed, number } = WEIGHTS
  if (tier !== undefined) return { telling: telling[tier] ?? 1, missed: missed[tier] ?? 1 }
  return /^[\d.]+$/.test(word) ? { telling: number, missed: 0 } : { telling: 1, missed: 1 }
}

/** Languages that write words together that others put beside each other. */
const COMPOUNDING = /^(?:de|nl|af|sv|da|nb|nn|no|is|fi|et|hu)\b/i

function meant({ folded, parts }: Word, negated: boolean, reader: Reader): Alternative[] {
  const { lang, lookup, tierOf } = reader
  const term = termOf(folded, lang)
  const whole = lookup.whole(term)
  const alternatives: Alternative[] = [{ hits: whole, weight: negated ? WEIGHTS.contrary : 1 }]
  if (negated) alternatives.push({ hits: lookup.whole(NOT + term), weight: 1 })
  const base = affirmed(folded, lang)
  if (base !== undefined) {
    const plain = termOf(base, lang)
    alternatives.push({ hits: lookup.whole(NOT + plain), weight: 1 })
    alternatives.push({ hits: lookup.whole(plain), weight: WEIGHTS.contrary })
  }
  const beginning = [folded, term].map((text) => ({
    hits: lookup.beginning(text),
    weight: WEIGHTS.beginning,
  }))
  alternatives.push(...beginning)
  const known = parts
    .map((part) => termOf(part, lang))
    .filter((part) => part.length > 1 && lookup.isSaid(part))
  if (known.length > 0) alternatives.push({ hits: together(known, lookup.whole), weight: WEIGHTS.joined })
  if (COMPOUNDING.test(lang) && folded.length > SHORT)
    alternatives.push({ hits: lookup.within(term), weight: WEIGHTS.within })
  if (alternatives.some(({ hits, weight }) => hits.size > 0 && weight > WEIGHTS.beginning))
    return alternatives
  const two = inTwo(folded, reader)
  if (two) return [...alternatives, { hits: two, weight: WEIGHTS.joined }]
  // What is the beginning of a word, and not just of a letter or two, is not misspelt; nor is a word that everybody knows.
  const begun = folded.length > SHORT && beginning.some(({ hits }) => hits.size > 0)
  if (begun || tierOf(folded) !== undefined || /\d/.test(folded)) return alternatives
  return [...alternatives, { hits: lookup.near(term), weight: WEIGHTS.near }]
}

/** What may join the two words of a compound: `Sicherheitscode`. */
const JOINT = /(?:es|s|en|n|e)$/

/** A word that is two written as one: `serialnumber`, `plugin`, `sip2`. One that says nothing need not be there. */
function inTwo(word: string, { lang, empty, lookup, tierOf }: Reader): Hits | undefined {
  const digits = /^(\p{L}+)(\d[\d.]*)$/u.exec(word)
  const cuts = digits ? [digits[1]!.length] : Array.from({ length: word.length }, (_, i) => word.length - i)
  const compounding = COMPOUNDING.test(lang)
  for (const at of cuts) {
    const least = digits ? 1 : 2
    if (at < least || word.length - at < least) continue
    const [one, other] = [word.slice(0, at), word.slice(at)]
    for (const first of compounding ? [one, one.replace(JOINT, '')] : [one]) {
      const parts = [first, other].filter((part) => !empty.has(part)).map((part) => termOf(part, lang))
      if (!digits && parts.length < 2 && parts.every((part) => part.length < 4)) continue
      const hits = together(parts, lookup.whole)
      if (hits.size > 0) return hits
      const isWord = (part: string) => part.length > SHORT && tierOf(part) !== undefined
      if (compounding && isWord(first) && isWord(other)) {
        const some = parts.map(lookup.within).find((one) => one.size > 0)
        if (some) return some
      }
    }
  }
  return digits ? found(lookup.whole(termOf(digits[1]!, lang))) : undefined
}

function found(hits: Hits): Hits | undefined {
  return hits.size > 0 ? hits : undefined
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
