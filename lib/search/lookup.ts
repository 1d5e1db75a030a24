import MiniSearch, { type AsPlainObject, type SearchOptions } from 'minisearch'
import type { SearchData, SearchTexts } from './data'
import { decodePostings, type Postings } from './postings'
import type { PackedStep } from './unpack'
import { WEIGHTS } from './weights'

/** The terms of a text in the language at hand. */
export type TermsIn = (text: string) => readonly string[]

/** Steps in which a word was found, by number. */
export type Hits = ReadonlyMap<number, Hit>

export interface Hit {
  readonly score: number
  /** The terms of the step that the word matched. */
  readonly terms: readonly string[]
}

/** Looks words up in the steps. */
export interface Lookup {
  /** Steps that have the term itself. */
  readonly whole: (term: string) => Hits
  /** Steps with words that begin so. */
  readonly beginning: (folded: string) => Hits
  /** Steps with words that differ by a slip or two. */
  readonly near: (term: string) => Hits
  /** Whether a step says the term by itself, rather than only the keywords of some guide. */
  readonly isSaid: (term: string) => boolean
}

const NONE: Hits = new Map()

/** Indexes the steps of the data. */
export function lookupIn(
  data: SearchData,
  steps: readonly PackedStep[],
  termsIn: TermsIn,
  texts?: SearchTexts,
): Lookup {
  const weighed = weigh(fieldsOf(data, steps, termsIn, texts))
  const index = MiniSearch.loadJS(asIndex(weighed, steps.length), { fields: FIELDS })
  const search = (term: string, options: SearchOptions): Hits =>
    new Map(
      index
        .search(term, {
          ...options,
          bm25: WEIGHTS.bm25,
          // How alike a word is counts, not in which way.
          weights: { prefix: 1, fuzzy: 1 },
          tokenize: (text) => [text],
          processTerm: (text) => text,
        })
        .map(({ id, score, terms }) => [id as number, { score, terms }]),
    )
  const whole = remembering((term) => search(term, {}))
  return {
    whole,
    // One letter begins too many words.
    beginning: remembering((folded) => (folded.length < 2 ? NONE : search(folded, { prefix: true }))),
    near: remembering((term) => {
      const slips = [
        ...swapsOf(term).map((swap) => () => whole(swap)),
        ...lettersThatMayDiffer(term).map(
          (fuzzy) => () => search(term, { fuzzy, boostDocument: startsAs(term) }),
        ),
      ]
      for (const slip of slips) {
        const hits = slip()
        if (hits.size > 0) return hits
      }
      return NONE
    }),
    isSaid: (term) => (weighed.get(term)?.[0].size ?? 0) > 0,
  }
}

/** As somebody types on, only the last word is new. */
function remembering(find: (text: string) => Hits): (text: string) => Hits {
  const known = new Map<string, Hits>()
  return (text) => {
    const hits = known.get(text) ?? find(text)
    known.set(text, hits)
    return hits
  }
}

/** How many letters may differ, fewest first: few in a short word, or it would be another. */
function lettersThatMayDiffer({ length }: string): number[] {
  if (length < 4) return []
  return length < 8 ? [1] : [1, 2]
}

/** The first letter is seldom mistaken. */
function startsAs(term: string): (number: number, found: string) => number {
  return (_, found) => (found[0] === term[0] ? 1 : 0)
}

/** A word with each two neighbours changed, the commonest slip of fingers. */
function swapsOf(term: string): string[] {
  return Array.from(
    { length: Math.max(0, term.length - 1) },
    (_, i) => term.slice(0, i) + term[i + 1]! + term[i]! + term.slice(i + 2),
  )
}

/** By term and step: how much the step is about it by its own words, and by those of its guide. */
type Weighed = Map<string, readonly [own: Map<number, number>, guide: Map<number, number>]>

/** Terms of a step by where they stand. */
type Fields = Record<keyof typeof WEIGHTS.field, readonly string[]>

/** Weighs every term of every step: by where it stands, and the more the less else stands there. */
function weigh(all: readonly Fields[]): Weighed {
  const weighed: Weighed = new Map()
  for (const [name, { weight, short }] of Object.entries(WEIGHTS.field) as [keyof Fields, Weight][]) {
    const lists = all.map((fields) => countsOf(fields[name]))
    const filled = lists.filter(({ size }) => size > 0).length || 1
    const average = lists.reduce((sum, { size }) => sum + size, 0) / filled || 1
    const side = name === 'subject' || name === 'guide' ? 1 : 0
    lists.forEach((terms, number) => {
      const each = weight / (1 - short + (short * terms.size) / average)
      for (const [term, count] of terms) {
        const both = weighed.get(term) ?? [new Map(), new Map()]
        both[side].set(number, (both[side].get(number) ?? 0) + each * Math.sqrt(count))
        weighed.set(term, both)
      }
    })
  }
  return weighed
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

interface Weight {
  readonly weight: number
  readonly short: number
}

function fieldsOf(
  data: SearchData,
  steps: readonly PackedStep[],
  termsIn: TermsIn,
  texts?: SearchTexts,
): Fields[] {
  const themes = data.guides.titles.map((title, guide) => [
    ...termsIn(title),
    ...data.guides.terms[guide]!.split(' '),
  ])
  const all = steps.map(({ id, title, guide, start }) => ({
    title: termsIn(title),
    asked: [] as string[],
    address: termsIn(id),
    opening: start ? termsIn(data.guides.titles[guide]!) : [],
    named: [] as string[],
    offered: [] as string[],
    body: [] as string[],
    subject: start ? themes[guide]! : [],
    guide: themes[guide]!,
  }))
  const fill = (field: 'asked' | 'named' | 'body', postings: Postings) =>
    decodePostings(postings, (term, step) => all[step]![field].push(term))
  fill('asked', data.asked)
  if (texts) {
    fill('named', texts.named)
    fill('body', texts.body)
  }
  steps.forEach(({ answers }, number) => {
    for (const { label, to } of answers) {
      const terms = termsIn(label)
      all[number]!.offered.push(...terms)
      all[to]!.asked.push(...terms)
    }
  })
  return all
}

const FIELDS = ['own', 'guide']

/**
 * The weights in the form in which MiniSearch keeps an index, as how often a term occurs. All that a step says itself is
 * one field whose terms are weighed, so that a word rare in titles but common in texts counts as common (BM25F,
 * https://doi.org/10.1145/1031171.1031181).
 */
function asIndex(weighed: Weighed, count: number): AsPlainObject {
  const lengths = Array.from({ length: count }, () => [0, 0])
  const index = [...weighed].map(([term, both]): AsPlainObject['index'][number] => {
    const fields = both.map((weights, field) => {
      for (const [number, weight] of weights) lengths[number]![field]! += weight
      return Object.fromEntries(weights)
    })
    return [term, Object.fromEntries(fields.entries())]
  })
  const average = (field: number) => lengths.reduce((sum, length) => sum + length[field]!, 0) / (count || 1)
  const numbers = lengths.map((_, number) => [number, number])
  return {
    documentCount: count,
    nextId: count,
    documentIds: Object.fromEntries(numbers),
    fieldIds: Object.fromEntries(FIELDS.map((field, i) => [field, i])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: FIELDS.map((_, field) => average(field)),
    storedFields: {},
    index,
    serializationVersion: 2,
  }
}
