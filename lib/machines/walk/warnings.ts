import { createHash } from 'node:crypto'
import { keyOf, type Crossing, type Target } from '@/lib/tree'
import type { LanguageKnowledge } from '../knowledge/language-knowledge'
import type { WarningData } from '../schemas/parts'
import type { State } from './state'

/** The warnings of a step that must be given and acknowledged before the walk leaves it behind. */
export interface Pending {
  /** `guide/step` */
  readonly step: string
  /** Changes with the words. */
  readonly hash: string
  readonly warnings: readonly WarningData[]
}

/**
 * What must be acknowledged before the walk goes on: the warnings of the step at hand, each time anew, and those of steps on the
 * trail that were passed without. With a chosen interface, that one's alone.
 */
export function pendingWarnings(
  { place }: LanguageKnowledge,
  at: Target,
  trail: readonly Crossing[],
  ui: string | null,
  { acknowledged }: Pick<State, 'acknowledged'>,
): Pending[] {
  const keys = new Map([...trail, at].map((one) => [keyOf(one), one]))
  return [...keys].flatMap(([step, target]) => {
    const all = place(target)?.step.warnings ?? []
    const warnings = all.filter((one) => one.interface === null || ui === null || one.interface === ui)
    if (warnings.length === 0) return []
    const hash = hashOf(warnings)
    const passed = step !== keyOf(at) && acknowledged.get(step) === hash
    return passed ? [] : [{ step, hash, warnings }]
  })
}

/** Whether all of these were given to the client before. */
export function wereGiven(pending: readonly Pending[], { given }: Pick<State, 'given'>): boolean {
  return pending.every(({ step, hash }) => given.get(step) === hash)
}

/** Eight hexadecimal digits that nobody has who was not given the words. */
function hashOf(warnings: readonly WarningData[]): string {
  return createHash('sha256')
    .update(warnings.map(({ text }) => text).join('\n'))
    .digest('hex')
    .slice(0, 8)
}
