import { useId, useState } from 'react'
import { Modal } from '../parts/modal'
import { TargetPicker } from '../parts/target-picker'
import type { Fields } from '../state/form'
import type { StepFields } from './step-fields'

const KINDS = [
  ['question', 'A question: the reader picks an answer'],
  ['instruction', 'An instruction: the reader does it and goes on'],
  ['solved', 'An ending: solved'],
  ['support', 'An ending: contact support'],
] as const

interface KindChoiceProps {
  fields: StepFields
  onChange: (fields: Fields) => void
}

/** What a step is. Who makes it one that leads on is asked where to. */
export function KindChoice({ fields, onChange }: KindChoiceProps) {
  const id = useId()
  const [asked, setAsked] = useState<'question' | 'instruction'>()
  const [to, setTo] = useState(fields.next || (fields.answers[0]?.to ?? ''))
  const choose = (kind: string) => {
    if (kind === 'solved' || kind === 'support') onChange({ outcome: kind })
    else if (kind === 'question' || kind === 'instruction') setAsked(kind)
  }
  const done = () => {
    if (asked && to !== '')
      onChange(asked === 'question' ? { choices: [{ label: 'TODO', to }] } : { next: to })
    setAsked(undefined)
  }
  return (
    <div className="desk-field">
      <label htmlFor={id}>What it is</label>
      <select id={id} value={fields.kind} onChange={({ target }) => choose(target.value)}>
        {fields.kind === 'none' && <option value="none">Not said yet</option>}
        {KINDS.map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
      {asked && (
        <Modal title="Where does it lead?" onClose={() => setAsked(undefined)}>
          <form
            className="desk-ask"
            onSubmit={(event) => {
              event.preventDefault()
              done()
            }}
          >
            <TargetPicker
              label={asked === 'question' ? 'Its first answer leads to' : 'It goes on with'}
              value={to}
              onChange={setTo}
              first
            />
            <div className="desk-ask-end">
              <button type="submit" className="desk-main">
                Make it so
              </button>
            </div>
          </form>
        </Modal>
      )}
    </div>
  )
}
