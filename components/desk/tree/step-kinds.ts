import type { Change } from '@/lib/desk/protocol'

type NewStep = Extract<Change, { kind: 'insert-step' }>['step']

/** What a new step can be, in the words of a writer. */
export const STEP_KINDS: readonly { readonly kind: NewStep['kind']; readonly label: string }[] = [
  { kind: 'question', label: 'A new question' },
  { kind: 'instruction', label: 'A new instruction' },
  { kind: 'solved', label: 'A new ending: solved' },
  { kind: 'support', label: 'A new ending: contact support' },
]
