import { replay, type Crossing, type WalkOptions } from './replay'
import { keyOf } from './target'
import type { Answers, Forest, Target } from './types'

export interface Changed {
  /** The answers that hold now, by `guide/step`: those on the way that they lead. Known answers are not among them. */
  readonly answers: Answers
  /** What was answered before and lies on the way no more, in the order of the old way. */
  readonly fallen: readonly Crossing[]
}

/**
 * Answers a question, for the first time or anew: later answers that still lie on the way are kept, the others fall away.
 * `answers` are by `guide/step`, and so are those that come back. The walk begins at the start of the guide `from`, or at the step `from`.
 */
export function changeAnswer(
  forest: Forest,
  from: string | Target,
  answers: Answers,
  question: Target,
  answer: string,
  options: Pick<WalkOptions, 'known'> = {},
): Changed {
  const before = answeredOn(forest, from, answers, options)
  const now = answeredOn(forest, from, { ...answers, [keyOf(question)]: answer }, options)
  const kept = new Map(now.map((one) => [keyOf(one), one.answer ?? '']))
  // A question off every way from the start (its page was opened by a link) has its answer all the same.
  if (!kept.has(keyOf(question))) kept.set(keyOf(question), answer)
  return { answers: Object.fromEntries(kept), fallen: before.filter((one) => !kept.has(keyOf(one))) }
}

function answeredOn(
  forest: Forest,
  from: string | Target,
  answers: Answers,
  options: Pick<WalkOptions, 'known'>,
): Crossing[] {
  return replay(forest, from, answers, options).trail.filter((one) => one.answer !== undefined && !one.known)
}
