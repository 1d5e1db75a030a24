import type { Step } from '@/lib/tree'
import type { Messages } from '@/lib/messages'

/** What a step is, as its shape and its words tell it: an outcome is one of two kinds. */
export function kindOf(step: Step): keyof Messages['kind'] {
  return step.kind === 'outcome' ? step.outcome : step.kind
}
