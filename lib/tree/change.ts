import { replay, type Crossing } from './replay'
import { keyOf } from './target'
import type { Answers, Forest, Target } from './types'

export interface Changed {
  /** The answers that hold now, by `guide/step`: those on the way that they lead. */
  readonly answers: Answers
  /** What was answered before and lies on the way no more, in the order of the old way. */
  readonly fallen: readonly Crossing[]
}

/**
 * Answers a question, for the first time or anew: later answers that still lie on the way are kept, the others fall away.
 * `answers` are by `guide/step`, and so are those that come back.
 * @param from where the walk began, as in `replay`
 */
export function changeAnswer(
  forest: Forest,
  from: string | Target,
  answers: Answers,
  question: Target,
  answer: string,
): Changed {
  const before = answeredOn(forest, from, answers)
  const now = answeredOn(forest, from, { ...answers, [keyOf(question)]: answer })
  const kept = new Map(now.map((one) => [keyOf(one), one.answer ?? '']))
  // A question off the way has its answer all the same.
  if (!kept.has(keyOf(question))) kept.set(keyOf(question), answer)
  return { answers: Object.fromEntries(kept), fallen: before.filter((one) => !kept.has(keyOf(one))) }
}

function answeredOn(forest: Forest, from: string | Target, answers: Answers): Crossing[] {
  return replay(forest, from, answers).trail.filter((one) => one.answer !== undefined)
}
