import type { DraftState } from '../state/draft'
import type { FormState } from '../state/form'

interface SavingProps {
  draft: DraftState
  form: FormState | undefined
}

const WORDS: Readonly<Record<DraftState['status'], string>> = {
  loading: 'Opening …',
  gone: 'Not there yet',
  saved: 'Saved',
  typed: 'Typing …',
  saving: 'Saving …',
  lost: 'Not saved: no connection. It is tried again',
  conflict: 'Not saved: changed in two places',
  refused: 'Not saved',
}

/** Whether what was typed is saved. */
export function Saving({ draft, form }: SavingProps) {
  const [at, why] = [
    form && form.status !== 'saved' && draft.status === 'saved' ? form.status : draft.status,
    draft.why,
  ]
  const words = at === 'loading' && why ? 'Not opened' : WORDS[at]
  const wrong = words !== WORDS[at] || ['lost', 'conflict', 'refused'].includes(at)
  return (
    <p className="desk-saving" role="status" data-wrong={wrong || undefined}>
      {wrong && why ? `${words}. ${why}` : words}
    </p>
  )
}
