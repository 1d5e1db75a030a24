import { useId } from 'react'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  type?: 'text' | 'date'
  /** Whether the focus begins here when a dialog opens. */
  first?: boolean
  required?: boolean
  long?: boolean
}

/** A field with its label above, and what it is for below. */
export function Field({
  label,
  value,
  onChange,
  hint,
  type = 'text',
  first = false,
  required = false,
  long = false,
}: FieldProps) {
  const id = useId()
  const own = {
    id,
    value,
    required,
    'data-first': first || undefined,
    'aria-describedby': hint && `${id}.hint`,
  }
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...own} rows={3} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...own} type={type} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      )}
      {hint && <small id={`${id}.hint`}>{hint}</small>}
    </div>
  )
}
