import type { Choice, Step, Target } from './types'

/** A way on from a step. */
export interface Exit extends Target {
  /** The answer that takes it; undefined on the one way on from an instruction. */
  readonly choice?: Choice
  /** Where the walk goes on once the part that begins here has been solved. */
  readonly then?: Target
}

/** A step that can come next, or come next once a part has been gone through. */
export interface Successor extends Target {
  readonly choice?: Choice
  /** The first step of the part that lies between. */
  readonly after?: Target
}

/** Where one can go from a step, in writing order. */
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
 * The steps to which a step leads, in writing order: that of each exit, and after it the one to which its part returns.
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
