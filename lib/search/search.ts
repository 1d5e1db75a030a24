import { shortestWay, type Forest, type Target } from '@/lib/tree'
import type { SearchData } from './data'
import { lookupIn, type Hit, type Hits } from './lookup'
import { slotsOf, type Slot } from './query'
import { unpack, type UnpackedStep } from './unpack'
import { WEIGHTS } from './weights'

/** A step that a query leads to, best first. */
export interface Found {
  readonly at: Target
  readonly title: string
  readonly guide: string
  /** The answers on the shortest way to it. */
  readonly way: readonly string[]
  /** The language of these words. */
  readonly lang: string
  /** The terms that were found, wherever they stand. */
  readonly terms: ReadonlySet<string>
}

export interface Search {
  readonly forest: Forest
  /** The steps that fit a query, best first, none for an empty one. */
  readonly find: (query: string) => readonly Ranked[]
  /** What to show of a step found, or of any. */
  readonly show: (found: Ranked) => Found
}

export interface Ranked {
  readonly number: number
  readonly score: number
  readonly terms: ReadonlySet<string>
}

/** Results that are so much worse than the best only distract. */
const WORST = 0.12

/** Opens the data of a language for searching. Takes some time for many steps, so do it once. */
export function openSearch(data: SearchData): Search {
  const { forest, steps } = unpack(data)
  const lookup = lookupIn(data, steps)
  const foreign = new Set(data.steps.foreign)
  const synonyms = data.synonyms
  return {
    forest,
    find: (query) => rank(slotsOf(query, data.lang, synonyms, lookup), steps),
    show({ number, terms }) {
      const { at, guide, step } = steps[number]!
      return {
        ...{ at, terms, title: step.title, guide: guide.title },
        way: wayTo(forest, at),
        lang: foreign.has(number) ? data.first : data.lang,
      }
    },
  }
}

/**
 * Adds up, over the words of a query, how well a step fits each, compared with the step that fits it best. A word that few
 * steps are about says more about what is looked for than one that is everywhere.
 */
function rank(slots: readonly Slot[], steps: readonly UnpackedStep[]): Ranked[] {
  const found = new Map<number, { score: number; terms: Set<string> }>()
  let whole = 0
  for (const slot of slots) {
    const { hits, best } = bestOf(slot)
    const fit = (score: number) => (score / best) ** WEIGHTS.fit
    const fitting = [...hits.values()].reduce((sum, { score }) => sum + fit(score), 0)
    if (fitting === 0) continue
    const weight = Math.log(1 + steps.length / fitting)
    whole += weight
    for (const [number, { score, terms }] of hits) {
      const known = found.get(number) ?? { score: 0, terms: new Set() }
      known.score += weight * fit(score)
      for (const term of terms) known.terms.add(term)
      found.set(number, known)
    }
  }
  const ranked = [...found].map(([number, { score, terms }]) => {
    const kind = steps[number]?.step.kind === 'outcome' ? WEIGHTS.outcome : 1
    return { number, terms, score: (score / whole) * kind }
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

function wayTo(forest: Forest, at: Target): string[] {
  return (shortestWay(forest, at) ?? []).flatMap((crossing) => {
    const step = forest.get(crossing.guide)?.steps.get(crossing.step)
    if (step?.kind !== 'question') return []
    return step.choices.filter(({ id }) => id === crossing.answer).map(({ label }) => label)
  })
}
