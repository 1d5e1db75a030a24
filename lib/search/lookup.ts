import { NOT } from '@/lib/language/terms'
import { editsBetween } from './edits'
import type { Phrases, Vocabulary } from './weigh'
import { WEIGHTS } from './weights'

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
  /** Steps with words that have this in them, `anlage` in `sprechanlage`; not what is said not to be so. */
  readonly within: (folded: string) => Hits
  /** Steps with words that begin alike and end otherwise: other forms of one, in a language whose endings are not known. */
  readonly akin: (folded: string) => Hits
  /** Steps with words that differ by a slip or two. */
  readonly near: (term: string) => Hits
  /** Whether a step says the term by itself, rather than only the keywords of some guide. */
  readonly isSaid: (term: string) => boolean
  /** Whether the guide of a step says the term in its title. */
  readonly isTheme: (term: string, step: number) => boolean
  /** How rare a term is. */
  readonly rarity: (term: string) => number
  /** What a step is said to be about. */
  readonly phrasesOf: (step: number) => Phrases
  /** How much a step is about a term, by itself or as one of its guide, from 0 to 1. */
  readonly strength: (term: string, step: number) => number
}

/** What two forms of a word have in common: letters at the beginning, and of what share of the longer one; and what may follow these. */
const AKIN = { letters: 4, share: 0.6, ending: 4 }
/** The same of words that begin alike for so long that they are of one family whatever is put behind them: `dolandırıldım`, `dolandırıcılık`. */
const LONG_AKIN = { letters: 6, share: 0.45, ending: 8 }

// eslint-disable-next-line no-restricted-syntax -- it stays empty: hits are only read
const NONE: Hits = new Map()

/** Indexes the weighed terms of steps. */
export function lookupIn({ weighed, phrases, called }: Vocabulary): Lookup {
  const count = phrases.length
  const terms = [...weighed.keys()].toSorted()
  const rarities = new Map<string, number>()
  const scored = new Map<string, Hits>()
  const whole = (term: string): Hits => {
    const known = scored.get(term) ?? (weighed.has(term) ? scoresOf(term, weighed.get(term)!, count) : NONE)
    scored.set(term, known)
    return known
  }
  const among = (found: readonly (readonly [term: string, share: number])[]): Hits => {
    const hits = new Map<number, { score: number; terms: string[] }>()
    for (const [term, share] of found) {
      for (const [number, { score }] of whole(term)) {
        const hit = hits.get(number) ?? { score: 0, terms: [] }
        hit.score = Math.max(hit.score, score * share)
        hit.terms.push(term)
        hits.set(number, hit)
      }
    }
    return hits
  }
  return {
    whole,
    // One letter begins too many words.
    beginning: remembering((folded) => {
      if (folded.length < 2) return NONE
      const found: [string, number][] = []
      for (let i = placeOf(folded, terms); terms[i]?.startsWith(folded); i++)
        found.push([terms[i]!, shareOf(folded, terms[i]!)])
      return among(found)
    }),
    within: remembering((folded) =>
      among(
        terms.flatMap((term) =>
          term.length > folded.length && term.includes(folded) && !term.startsWith(NOT)
            ? [[term, shareOf(folded, term)] as const]
            : [],
        ),
      ),
    ),
    akin: remembering((folded) => {
      const found: [string, number][] = []
      const start = folded.slice(0, AKIN.letters)
      for (let i = placeOf(start, terms); terms[i]?.startsWith(start); i++) {
        const other = terms[i]!
        const longer = Math.max(folded.length, other.length)
        let same = 0
        while (same < longer && other[same] === folded[same]) same++
        const { share, ending } = same < LONG_AKIN.letters ? AKIN : LONG_AKIN
        if (same >= longer * share && longer - same <= ending) found.push([other, same / longer])
      }
      return among(found)
    }),
    near: remembering((term) => {
      const most = slipsIn(term)
      const found: [string, number][] = []
      if (most === 0) return NONE
      for (let i = placeOf(term[0]!, terms); terms[i]?.[0] === term[0]; i++) {
        const other = terms[i]!
        const slips = editsBetween(term, other, most)
        // Another letter in a short word makes another word: bell, bill.
        if (slips > most || (term.length < 5 && term.length === other.length && !isSwap(term, other)))
          continue
        found.push([other, 1 / (slips + 0.5)])
      }
      const best = Math.max(0, ...found.map(([, share]) => share))
      return among(found.filter(([, share]) => share === best).map(([other]) => [other, 1]))
    }),
    isSaid: (term) => (weighed.get(term)?.[0].size ?? 0) > 0,
    isTheme: (term, step) => called[step]!.has(term),
    rarity(term) {
      const known = rarities.get(term) ?? rarityOf(weighed.get(term)?.[0].size ?? 0, count)
      rarities.set(term, known)
      return known
    },
    phrasesOf: (step) => phrases[step]!,
    strength(term, step) {
      const about = (weighed.get(term) ?? []).reduce((sum, weights) => sum + (weights.get(step) ?? 0), 0)
      return about / (about + WEIGHTS.half)
    },
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

/**
 * A term's score in each step (BM25): the more for a rare one. All that a step says itself is one field whose terms are
 * weighed, so that a word rare in titles but common in texts counts as common (BM25F, https://doi.org/10.1145/1031171.1031181).
 */
function scoresOf(term: string, both: readonly Map<number, number>[], count: number): Hits {
  const { k, d } = WEIGHTS.bm25
  const scores = new Map<number, { score: number; terms: string[] }>()
  for (const weights of both) {
    const rarity = rarityOf(weights.size, count)
    for (const [number, weight] of weights) {
      const hit = scores.get(number) ?? { score: 0, terms: [term] }
      hit.score += rarity * (d + (weight * (k + 1)) / (weight + k))
      scores.set(number, hit)
    }
  }
  return scores
}

function rarityOf(found: number, count: number): number {
  return Math.log(1 + (count - found + 0.5) / (found + 0.5))
}

/** Where a text stands, or would, among sorted ones. */
function placeOf(text: string, sorted: readonly string[]): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < text) from = middle + 1
    else to = middle
  }
  return from
}

/** How much of a word it is that was typed. */
function shareOf({ length }: string, word: string): number {
  return word.length / (word.length + 0.3 * (word.length - length))
}

/** How many letters may differ: few in a short word, or it would be another. */
function slipsIn({ length }: string): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

function isSwap(one: string, other: string): boolean {
  return [...one].toSorted().join('') === [...other].toSorted().join('')
}
