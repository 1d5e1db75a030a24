import { useId } from 'react'
import type { Change } from '@/lib/desk/protocol'
import { Field } from '../parts/field'
import { TargetPicker } from '../parts/target-picker'
import { STEP_KINDS } from './step-kinds'

type Leads = Extract<Change, { kind: 'lead' }>['leads']

/** What was chosen so far: a kind of new step with its title, or a step that is there. */
export interface LeadsChoice {
  readonly kind: 'there' | (typeof STEP_KINDS)[number]['kind']
  readonly title: string
  readonly to: string
}

/** The choice as the server takes it; undefined while something is missing. */
export function leadsOf({ kind, title, to }: LeadsChoice): Leads | undefined {
  if (kind === 'there') return to === '' ? undefined : { to }
  return title.trim() === '' ? undefined : { new: { kind, title: title.trim() } }
}

interface LeadsToProps {
  value: LeadsChoice
  onChange: (value: LeadsChoice) => void
  first?: boolean
}

/** Where an answer leads: to a step that is there, or to a new one. */
export function LeadsTo({ value, onChange, first = false }: LeadsToProps) {
  const id = useId()
  return (
    <>
      <div className="desk-field">
        <label htmlFor={id}>It leads to</label>
        <select
          id={id}
          value={value.kind}
          data-first={first || undefined}
          onChange={({ target }) => onChange({ ...value, kind: target.value as LeadsChoice['kind'] })}
        >
          <option value="there">A step that is there</option>
          {STEP_KINDS.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {value.kind === 'there' ? (
        <TargetPicker label="Which step" value={value.to} onChange={(to) => onChange({ ...value, to })} />
      ) : (
        <Field
          label="Its title"
          value={value.title}
          required
          onChange={(title) => onChange({ ...value, title })}
        />
      )}
    </>
  )
}
