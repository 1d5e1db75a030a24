import type { SearchData, SearchTexts } from './data'
import { lookupIn, type Hit, type Hits } from './lookup'
import { slotsOf, type Slot } from './query'
import { termsOf } from './terms'
import { unpack, type PackedStep } from './unpack'
import { WEIGHTS } from './weights'

/** What there is to show of a step. */
export interface Shown {
  readonly guideId: string
  readonly id: string
  readonly title: string
  readonly guide: string
  /** The last answers on the shortest way to it, and whether these are all. */
  readonly way: readonly string[]
  readonly whole: boolean
  /** Whether its guide begins with it. */
  readonly start: boolean
  readonly kind: 'question' | 'instruction' | 'outcome'
  /** The language of these words. */
  readonly lang: string
}

/** A step that a query leads to. */
export interface Found {
  readonly number: number
  readonly score: number
  /** For each word of the query that was found, as it was typed but folded, the terms that it was found as. */
  readonly words: ReadonlyMap<string, readonly string[]>
}

export interface Search {
  /** The steps that fit a query, best first; none for an empty one. */
  readonly find: (query: string) => readonly Found[]
  /** What to show of a step, by its number. */
  readonly show: (number: number) => Shown
  /** The number of a step by its `guide/step`; -1 where there is none. */
  readonly numberOf: (key: string) => number
}

/** Results that are so much worse than the best only distract. */
const WORST = 0.12

/** Opens the data of a language for searching, the texts of the steps with it if they are there. Takes some time for many steps. */
export function openSearch(data: SearchData, texts?: SearchTexts): Search {
  const { lang, first } = data
  const steps = unpack(data)
  const empty = new Set(data.empty.split(' '))
  const lookup = lookupIn(data, steps, (text) => termsOf(text, lang, empty), texts)
  const foreign = new Set(data.steps.foreign)
  return {
    find: (query) => rank(slotsOf(query, data, empty, lookup), steps),
    numberOf: (key) => steps.findIndex(({ id, guide }) => `${data.guides.ids[guide]!}/${id}` === key),
    show(number) {
      const { id, title, guide, start, outcome, answers } = steps[number]!
      const kind = outcome ? 'outcome' : answers.length > 0 ? 'question' : 'instruction'
      return {
        ...{ kind, start },
        ...{ id, title, guideId: data.guides.ids[guide]!, guide: data.guides.titles[guide]! },
        ...wayTo(number, steps),
        lang: foreign.has(number) ? first : lang,
      }
    },
  }
}

/**
 * Adds up, over the words of a query, how well a step fits each, compared with the step that fits it best. A word that few
 * steps are about says more about what is looked for than one that is everywhere.
 */
function rank(slots: readonly Slot[], steps: readonly PackedStep[]): Found[] {
  const found = new Map<number, { score: number; words: Map<string, readonly string[]> }>()
  let whole = 0
  for (const slot of slots) {
    const { hits, best } = bestOf(slot)
    const fit = (score: number) => (score / best) ** WEIGHTS.fit
    const fitting = [...hits.values()].reduce((sum, { score }) => sum + fit(score), 0)
    if (fitting === 0) continue
    const weight = Math.log(1 + steps.length / fitting)
    whole += weight
    for (const [number, { score, terms }] of hits) {
      const known = found.get(number) ?? { score: 0, words: new Map() }
      known.score += weight * fit(score)
      known.words.set(slot.word, terms)
      found.set(number, known)
    }
  }
  const ranked = [...found].map(([number, { score, words }]) => {
    const kind = steps[number]!.outcome ? WEIGHTS.outcome : 1
    return { number, words, score: (score / whole) * kind }
  })
  ranked.sort((a, b) => b.score - a.score || a.number - b.number)
  const least = (ranked[0]?.score ?? 0) * WORST
  return ranked.filter(({ score }) => score >= least)
}

/** For each step, the best of a slot's alternatives; and the best of all, were it the very word. */
function bestOf({ alternatives }: Slot): { hits: Hits; best: number } {
  const hits = new Map<number, Hit>()
  let best = 0
  for (const { hits: found, weight } of alternatives) {
    for (const [number, hit] of found) {
      const score = hit.score * weight
      best = Math.max(best, hit.score)
      if ((hits.get(number)?.score ?? 0) < score) hits.set(number, { ...hit, score })
    }
  }
  return { hits, best }
}

/** Answers shown of a way: those nearest to the step say most. */
const MOST_WAY = 3
const MOST_HOPS = 50

function wayTo(number: number, steps: readonly PackedStep[]): { way: string[]; whole: boolean } {
  const way: string[] = []
  let to = number
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const from = steps[to]!.before
    if (from === undefined) return { way, whole: true }
    const answer = steps[from]!.answers.find((one) => one.to === to)
    if (answer && way.length === MOST_WAY) break
    if (answer) way.unshift(answer.label)
    to = from
  }
  return { way, whole: false }
}
