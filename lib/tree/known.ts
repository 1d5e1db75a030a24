import type { Choice, Condition, Question, Step } from './types'

/** What is known about a reader besides answers. */
export interface Known {
  /** Id of the chosen interface. */
  readonly interface?: string
  /** Facts from the address, by name. */
  readonly facts?: Readonly<Record<string, string>>
}

/**
 * Finds the answer that is already known: the first choice whose `when` holds. `latest` has the latest answer to each
 * question on the walk so far, by `guide/step`.
 *
 *     knownChoice(question, new Map([['move/notification', 'already-added']]), { interface: 'old' })
 */
export function knownChoice(
  question: Question,
  latest: ReadonlyMap<string, string>,
  known: Known,
): Choice | undefined {
  return question.choices.find(({ when }) => when?.every((one) => holds(one, latest, known)))
}

/** Whether a step is a question whose answer may be known. */
export function isConditional(step: Step | undefined): boolean {
  return step?.kind === 'question' && step.choices.some(({ when }) => when)
}

function holds({ of, name, is }: Condition, latest: ReadonlyMap<string, string>, known: Known): boolean {
  const value = of === 'interface' ? known.interface : of === 'fact' ? factOf(known, name) : latest.get(name)
  return is.some((one) => one === value)
}

function factOf({ facts = {} }: Known, name: string): string | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined
}
