import { keyOf, type Crossing, type Target } from '@/lib/tree'
import type { LanguageKnowledge, Place } from '../knowledge/language-knowledge'
import type { WarningData } from '../schemas/parts'
import type { State } from './state'

/** The warnings of a step that must be given and acknowledged before the walk leaves it behind. */
export interface Pending {
  /** `guide/step` */
  readonly step: string
  /** What a state says once they were given; it changes with the words. */
  readonly given: string
  /** The same once they were acknowledged. */
  readonly acknowledged: string
  readonly warnings: readonly WarningData[]
}

/**
 * What must be acknowledged before the walk goes on: the warnings of the step at hand, each time anew, and those of steps on the
 * trail that were passed without. With a chosen interface, that one's alone.
 */
export function pendingWarnings(
  { place, seal }: LanguageKnowledge,
  at: Target,
  trail: readonly Crossing[],
  ui: string | null,
  { acknowledged }: Pick<State, 'acknowledged'>,
): Pending[] {
  const keys = new Map([...trail, at].map((one) => [keyOf(one), one]))
  return [...keys].flatMap(([step, target]) => {
    const all = warningsOf(place(target))
    const warnings = all.filter((one) => one.interface === null || ui === null || one.interface === ui)
    if (warnings.length === 0) return []
    const seals = (sign: string) => seal(JSON.stringify([sign, step, warnings.map(({ text }) => text)]))
    const one = { step, given: seals('!'), acknowledged: seals('!!'), warnings }
    const passed = step !== keyOf(at) && acknowledged.get(step) === one.acknowledged
    return passed ? [] : [one]
  })
}

/** The warnings of a step. Those of a guide's introduction are given where the guide begins, as its front page does. */
function warningsOf(place: Place | undefined): readonly WarningData[] {
  if (!place) return []
  const { document, step } = place
  return step.id === document.start ? [...document.introduction.warnings, ...step.warnings] : step.warnings
}

/** Whether all of these were given to the client before. */
export function wereGiven(pending: readonly Pending[], { given }: Pick<State, 'given'>): boolean {
  return pending.every((one) => given.get(one.step) === one.given)
}
