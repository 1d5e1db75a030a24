import type { Lookup } from './lookup'
import type { Slot } from './query'
import { NOT } from '@/lib/language/terms'
import type { Evidence } from './sure'
import type { PackedStep } from './unpack'
import { WEIGHTS } from './weights'

/** A step that a query leads to. */
export interface Found {
  readonly number: number
  readonly score: number
  /** For each word of the query that was found, as it was typed but folded, the terms that it was found as. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** What a link to it said beside that: the answers, the interface. */
  readonly query?: string
}

export interface Ranked {
  /** Best first. */
  readonly found: readonly Found[]
  /** What speaks for the best of them; nothing where nothing was found. */
  readonly evidence: Evidence | undefined
  /** Words that say something, as they were typed, and are nowhere. */
  readonly missing: readonly string[]
}

/** Results that are so much worse than the best only distract. */
const WORST = 0.12
/** Steps whose phrases are compared with the query: what comes after these never comes first. */
const MOST_COMPARED = 100

interface Judged {
  score: number
  /** For each word found, what it says, and how surely the step is about it. */
  readonly about: Map<number, number>
  /** For each word found, how well the step fits it, compared with the one that fits it best; no better than it is surely meant. */
  readonly fits: Map<number, number>
  /** What the words say that were found in it. */
  covered: number
  /** How much one of its phrases is like the query. */
  phrase: number
  readonly words: Map<string, readonly string[]>
}

/**
 * Adds up, over the words of a query, how well a step fits each, compared with the step that fits it best. A word that few
 * steps are about says more about what is looked for than one that is everywhere, or one that everybody uses for everything.
 */
export function rank(slots: readonly Slot[], steps: readonly PackedStep[], lookup: Lookup): Ranked {
  const found = new Map<number, Judged>()
  // By what they are, folded: each is named once.
  const missing = new Map<string, string>()
  let whole = 0
  for (const [i, slot] of slots.entries()) {
    const { hits, best } = bestOf(slot)
    const fit = (score: number) => (score / best) ** WEIGHTS.fit
    const fitting = [...hits.values()].reduce((sum, { score }) => sum + fit(score), 0)
    if (fitting === 0) {
      if (!slot.known && !missing.has(slot.word)) missing.set(slot.word, slot.typed)
      continue
    }
    const abouts = new Map(
      [...hits].map(([number, { terms, like }]) => [
        number,
        like * Math.max(...terms.map((term) => lookup.strength(term, number))),
      ]),
    )
    const rarity = Math.log(1 + steps.length / Math.max(1, fitting))
    const weight = slot.telling * rarity ** WEIGHTS.rare * Math.max(...abouts.values()) ** WEIGHTS.topical
    whole += weight
    for (const [number, { score, terms, like }] of hits) {
      const known = found.get(number) ?? newlyJudged()
      known.score += weight * fit(score)
      known.covered += weight
      known.fits.set(i, Math.min(like, score / best))
      known.about.set(i, abouts.get(number)!)
      known.words.set(slot.word, terms)
      found.set(number, known)
    }
  }
  for (const [number, one] of found)
    one.score *= (steps[number]!.outcome ? WEIGHTS.outcome : 1) * (one.covered / whole) ** WEIGHTS.covered
  const best = [...found].toSorted(([, a], [, b]) => b.score - a.score).slice(0, MOST_COMPARED)
  for (const [number, one] of best) {
    one.phrase = saidAs(number, one, whole, lookup)
    one.score *= 1 + WEIGHTS.phrase * one.phrase
  }
  withGuides(found, steps)
  // The fix that comes before an end may have none of the words: what speaks for both is what speaks for the end.
  const likeliest = [...found].reduce<[number, Judged] | undefined>(
    (best, one) => (best && best[1].score >= one[1].score ? best : one),
    undefined,
  )
  const evidence = likeliest && evidenceFor(likeliest, { found, slots, lookup })
  fixesFirst(found, steps)
  const ranked = [...found].map(([number, { score, words }]) => ({ number, score, words }))
  ranked.sort((a, b) => b.score - a.score || a.number - b.number)
  const least = (ranked[0]?.score ?? 0) * WORST
  return { found: ranked.filter(({ score }) => score >= least), evidence, missing: [...missing.values()] }
}

/** How much one of the phrases of a step and the query are alike, from 0 to 1 (Dice, rare words counting more). */
function saidAs(number: number, { covered, words }: Judged, whole: number, lookup: Lookup): number {
  // What is said to be not so is like what is.
  const terms = new Set([...words.values()].flat().map((term) => term.replace(NOT, '')))
  let best = 0
  for (const phrase of lookup.phrasesOf(number)) {
    // Most phrases have none of the words.
    if (!phrase.some((term) => terms.has(term))) continue
    let all = 0
    let same = 0
    for (const term of phrase) {
      if (term.startsWith(NOT)) continue
      const rarity = lookup.rarity(term)
      all += rarity
      if (terms.has(term)) same += rarity
    }
    if (same > 0) best = Math.max(best, (2 * same) / (all + (same * whole) / covered))
  }
  return best
}

function newlyJudged(): Judged {
  return { score: 0, covered: 0, phrase: 0, about: new Map(), fits: new Map(), words: new Map() }
}

interface Asked {
  readonly found: ReadonlyMap<number, Judged>
  readonly slots: readonly Slot[]
  readonly lookup: Lookup
}

/**
 * What speaks for a step. How rare a word is in these steps does not count: one that the site is about is in many of them, and
 * one that is nowhere would count most.
 */
function evidenceFor([number, step]: readonly [number, Judged], { found, slots, lookup }: Asked): Evidence {
  let all = 0
  let sum = 0
  let lacks = 0
  for (const [i, { matters, subject, word }] of slots.entries()) {
    let most = 0
    for (const { about } of found.values()) most = Math.max(most, about.get(i) ?? 0)
    sum += matters * Math.sqrt(Math.max(step.about.get(i) ?? 0, most * WEIGHTS.elsewhere))
    all += matters
    const isTheme = () => step.words.get(word)?.some((term) => lookup.isTheme(term, number)) ?? false
    if (subject && !isTheme()) lacks = Math.max(lacks, 1 - Math.sqrt(step.about.get(i) ?? 0))
  }
  // Who asks and when it was is no account of what is looked for, unless there is nothing else.
  const fits = slots.map(({ matters }, i) => ({
    fit: step.fits.get(i) ?? 0,
    says: matters > WEIGHTS.aside.matters,
    isCode: matters === WEIGHTS.code,
  }))
  const account = fits.some(({ says }) => says) ? fits.filter(({ says }) => says) : fits
  // Beside a code that the site knows, other words are only what else was seen.
  const core = account.some(({ isCode }) => isCode) ? account.filter(({ isCode }) => isCode) : account
  const least = Math.min(...core.map(({ fit }) => fit))
  return { covered: sum / all, phrase: step.phrase, least, lacks, words: account.length }
}

/** What a guide says elsewhere speaks for each of its steps: the more of it fits, the likelier it is the right guide. */
function withGuides(found: Map<number, Judged>, steps: readonly PackedStep[]): void {
  const { share, steps: most } = WEIGHTS.guide
  const guides = new Map<number, number[]>()
  for (const [number, { score }] of found) {
    const { guide } = steps[number]!
    guides.set(guide, [...(guides.get(guide) ?? []), score])
  }
  const means = new Map(
    [...guides].map(([guide, scores]) => [
      guide,
      scores
        .toSorted((a, b) => b - a)
        .slice(0, most)
        .reduce((sum, score) => sum + score, 0) / most,
    ]),
  )
  const best = Math.max(0, ...means.values())
  for (const [number, one] of found) one.score *= 1 + (share * means.get(steps[number]!.guide)!) / best
}

/** Where a walk ends well comes by itself: the fix that leads there stands before it. */
function fixesFirst(found: Map<number, Judged>, steps: readonly PackedStep[]): void {
  steps.forEach(({ solved, fixes }, number) => {
    const end = found.get(number)
    if (!solved || !end) return
    const [first] = fixes.toSorted((a, b) => (found.get(b)?.score ?? 0) - (found.get(a)?.score ?? 0))
    if (first === undefined) return
    const fix = found.get(first) ?? newlyJudged()
    if (fix.score > end.score) return
    fix.score = end.score * 1.001
    found.set(first, fix)
  })
}

interface Best {
  readonly score: number
  readonly terms: readonly string[]
  /** How surely what was found is what was meant. */
  readonly like: number
}

/** For each step, the best of a slot's alternatives; and the best of all, were it the very word. */
function bestOf({ alternatives }: Slot): { hits: Map<number, Best>; best: number } {
  const hits = new Map<number, Best>()
  let best = 0
  for (const { hits: found, weight, like = weight } of alternatives) {
    for (const [number, hit] of found) {
      const score = hit.score * weight
      best = Math.max(best, hit.score)
      if ((hits.get(number)?.score ?? 0) < score) hits.set(number, { terms: hit.terms, score, like })
    }
  }
  return { hits, best }
}
