import { Field } from '../parts/field'
import { TargetPicker } from '../parts/target-picker'
import { isPattern } from '../state/form'
import type { Answer } from './step-fields'
import { WhenRows } from './when-rows'

interface AnswerRowProps {
  answer: Answer
  /** From 1. */
  number: number
  last: boolean
  interfaces: readonly string[]
  /** Whether the pasted error text is taken by it. */
  taken: boolean
  onChange: (answer: Answer) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** An answer of a question: its words and where it leads at once, the rest unfolded. */
export function AnswerRow({
  answer,
  number,
  last,
  interfaces,
  taken,
  onChange,
  onMove,
  onRemove,
}: AnswerRowProps) {
  const put = (name: keyof Answer) => (value: string) => {
    const goes = value === '' && name !== 'label' && name !== 'to'
    onChange({ ...answer, [name]: goes ? null : value })
  }
  return (
    <li className="desk-answer" data-taken={taken || undefined}>
      <Field label={`Answer ${number}`} value={answer.label} required onChange={put('label')} />
      <TargetPicker label="Leads to" value={answer.to} onChange={put('to')} />
      <details>
        <summary>More of answer {number}</summary>
        <Field
          label="Hint"
          value={answer.hint ?? ''}
          onChange={put('hint')}
          hint="A second line under the answer."
        />
        <Field
          label="In the ticket"
          value={answer.summary ?? ''}
          onChange={put('summary')}
          hint="What a support ticket will say. Left empty: the answer itself."
        />
        <Field
          label="Error texts it fits"
          value={answer.match ?? ''}
          onChange={put('match')}
          hint={
            isPattern(answer.match)
              ? 'Words of the error, with | between several: already added|already registered'
              : 'This is no pattern yet: close each ( and [, and write \\ before one that stands in the error itself.'
          }
        />
        <TargetPicker
          label="Then go on with"
          value={answer.then ?? ''}
          onChange={put('then')}
          hint="Only where the answer goes through another part and comes back."
        />
        <WhenRows
          when={answer.when}
          interfaces={interfaces}
          onChange={(when) => onChange({ ...answer, when: when ?? null })}
        />
        <div className="desk-row">
          <button
            type="button"
            disabled={number === 1}
            onClick={() => onMove(-1)}
            aria-label={`Move answer ${number} up`}
          >
            ↑ Up
          </button>
          <button
            type="button"
            disabled={last}
            onClick={() => onMove(1)}
            aria-label={`Move answer ${number} down`}
          >
            ↓ Down
          </button>
          <button
            type="button"
            className="desk-grave"
            onClick={onRemove}
            aria-label={`Remove answer ${number}`}
          >
            Remove
          </button>
        </div>
      </details>
    </li>
  )
}
