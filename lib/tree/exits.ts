import type { Choice, Step, Target } from './types'

/** An exit of a step: where an answer, or the `next` of an instruction, leads. */
export interface Exit extends Target {
  /** The answer that takes this exit; undefined for the only exit of an instruction. */
  readonly choice?: Choice
  /** Where the walk continues once the part that begins here has ended with `solved`. */
  readonly then?: Target
}

/** A step that can come next, directly or after a part. */
export interface Successor extends Target {
  readonly choice?: Choice
  /** The first step of the part in between. */
  readonly after?: Target
}

/** The exits of a step, in writing order. */
export function exitsOf(step: Step): readonly Exit[] {
  if (step.kind === 'question')
    return step.choices.map((choice) => ({
      ...choice.to,
      choice,
      ...(choice.then && { then: choice.then }),
    }))
  return step.kind === 'instruction' ? [{ ...step.next, ...(step.then && { then: step.then }) }] : []
}

/**
 * The steps that can follow a step, in writing order: the target of each exit, and then the step to which its part returns.
 *
 *     // choices: [{ label: Never, to: first-time/, then: log-in }]
 *     successorsOf(step)  // [{ guide: 'first-time', step: 'power', … }, { guide: 'move', step: 'log-in', after: {…} }]
 */
export function successorsOf(step: Step): readonly Successor[] {
  return exitsOf(step).flatMap(({ guide, step: id, choice, then }) => {
    const to = { guide, step: id }
    const answer = choice && { choice }
    return [{ ...to, ...answer }, ...(then ? [{ ...then, ...answer, after: to }] : [])]
  })
}
