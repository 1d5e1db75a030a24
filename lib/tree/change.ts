import { replay, type Crossing, type WalkOptions } from './replay'
import { keyOf } from './target'
import type { Answers, Guides, Target } from './types'

export interface Changed {
  /** The answers that still apply, by `guide/step`: those to questions on the new path. Known answers are left out. */
  readonly answers: Answers
  /** Former answers to questions that are no longer on the path, in the order of the old path. */
  readonly fallen: readonly Crossing[]
}

/**
 * Answers a question, for the first time or again. Later answers are kept if their question is still on the path, and
 * dropped otherwise. Answers are keyed by `guide/step`, in and out. The walk begins at the start of the guide `from`, or at
 * the step `from`.
 */
export function changeAnswer(
  allGuides: Guides,
  from: string | Target,
  answers: Answers,
  question: Target,
  answer: string,
  options: Pick<WalkOptions, 'known'> = {},
): Changed {
  const before = answeredOn(allGuides, from, answers, options)
  const now = answeredOn(allGuides, from, { ...answers, [keyOf(question)]: answer }, options)
  const kept = new Map(now.map((one) => [keyOf(one), one.answer!]))
  // A question that no path from the start reaches (its page was opened by a link) gets its answer, too.
  kept.set(keyOf(question), answer)
  return { answers: Object.fromEntries(kept), fallen: before.filter((one) => !kept.has(keyOf(one))) }
}

function answeredOn(
  allGuides: Guides,
  from: string | Target,
  answers: Answers,
  options: Pick<WalkOptions, 'known'>,
): Crossing[] {
  return replay(allGuides, from, answers, options).trail.filter(
    (one) => one.answer !== undefined && !one.known,
  )
}
