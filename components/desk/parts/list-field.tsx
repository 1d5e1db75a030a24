import { useState } from 'react'
import { Field } from './field'

interface ListFieldProps {
  label: string
  value: readonly string[]
  onChange: (value: string[]) => void
  hint: string
}

/** A list as one writes it in a line: with commas. */
export function ListField({ label, value, onChange, hint }: ListFieldProps) {
  const [text, setText] = useState(value.join(', '))
  // What is being typed stays as it is; what came from elsewhere is shown.
  const shown = listIn(text).join('\n') === value.join('\n') ? text : value.join(', ')
  const put = (now: string) => {
    setText(now)
    onChange(listIn(now))
  }
  return <Field {...{ label, hint }} value={shown} onChange={put} />
}

/** The words of a list that was written with commas. */
export function listIn(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}
