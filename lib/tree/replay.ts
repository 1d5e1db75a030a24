import { keyOf } from './target'
import type { Answers, Forest, Target } from './types'

/** A step that a walk has passed, and the answer given there if it is a question. */
export interface Crossing extends Target {
  readonly answer?: string
}

/** Why a walk stops where it stops. */
export type Ending =
  /** an outcome */
  | 'outcome'
  /** the step asked for as `until` */
  | 'arrived'
  /** a question that the answers do not answer */
  | 'unanswered'
  /** a question whose answer is none that it offers */
  | 'unknown-answer'
  /** the next step has been passed before: the answers go round in a circle */
  | 'loop'
  /** no such guide, or a way that leads to no step */
  | 'missing'

export interface Walk {
  /** The steps passed, first to last, without the one where the walk stands. */
  readonly trail: readonly Crossing[]
  /** Where the walk stands. */
  readonly at: Target
  readonly ending: Ending
}

/**
 * Walks by the answers given, from the start of a guide or from any step; instructions are walked through. The answer to a
 * question of another guide, should the way lead there, is looked up as `guide/step`, that of the guide's own as `step`.
 * Stops before `until`, if it comes to it.
 * @param from a guide's id, for its start, or the step where the walk began
 *
 *     replay(forest, 'move', { notification: 'already-added' })
 *     // { trail: [{ guide: 'move', step: 'notification', answer: 'already-added' }],
 *     //   at: { guide: 'move', step: 'old-account' }, ending: 'unanswered' }
 */
export function replay(forest: Forest, from: string | Target, answers: Answers, until?: Target): Walk {
  const trail: Crossing[] = []
  const passed = new Set<string>()
  const begun = typeof from === 'string' ? startOf(forest, from) : from
  let at = begun
  for (;;) {
    const step = forest.get(at.guide)?.steps.get(at.step)
    if (!step) return { trail, at, ending: 'missing' }
    if (until && keyOf(until) === keyOf(at)) return { trail, at, ending: 'arrived' }
    if (step.kind === 'outcome') return { trail, at, ending: 'outcome' }
    if (passed.has(keyOf(at))) return { trail, at, ending: 'loop' }
    passed.add(keyOf(at))
    if (step.kind === 'instruction') {
      trail.push(at)
      at = step.next
      continue
    }
    const answer = answerTo(at, begun.guide, answers)
    if (answer === undefined) return { trail, at, ending: 'unanswered' }
    const choice = step.choices.find((one) => one.id === answer)
    if (!choice) return { trail, at, ending: 'unknown-answer' }
    trail.push({ ...at, answer })
    at = choice.to
  }
}

/** The step where a guide begins. */
export function startOf(forest: Forest, guide: string): Target {
  return { guide, step: forest.get(guide)?.start ?? '' }
}

/**
 * Where a walk began whose first answer was to this question: at the guide's start, if one comes from there to the question
 * without an answer; else at the question itself, for what would come before it is not known.
 */
export function beginningOf(forest: Forest, question: Target, guide = question.guide): Target {
  return replay(forest, guide, {}, question).ending === 'arrived' ? startOf(forest, guide) : question
}

function answerTo(at: Target, walked: string, answers: Answers): string | undefined {
  const names = at.guide === walked ? [at.step, keyOf(at)] : [keyOf(at)]
  return names.filter((name) => Object.hasOwn(answers, name)).map((name) => answers[name])[0]
}
