import type { ParsedStep } from '../library/parsed-steps'

/** Whether it is not known for sure which of the three a step is, or where it leads: that has a finding of its own. */
export function isUnsure({ kinds, findings }: ParsedStep): boolean {
  return kinds.length !== 1 || findings.some(({ aside }) => aside !== true)
}

/** Whether two answers without ids of their own lead to one step: one of them may be meant to lead elsewhere. */
export function hasTwins({ choices }: ParsedStep): boolean {
  const without = choices.filter(({ idIsWritten }) => !idIsWritten)
  return new Set(without.map(({ to }) => to)).size < without.length
}
