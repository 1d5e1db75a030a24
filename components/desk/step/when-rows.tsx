import { useId, useState } from 'react'
import { listIn } from '../parts/list-field'
import type { Answer } from './step-fields'

interface WhenRowsProps {
  when: Answer['when']
  interfaces: readonly string[]
  onChange: (when: NonNullable<Answer['when']> | undefined) => void
}

interface Row {
  readonly name: string
  readonly values: string
}

/** When an answer is known without asking: lines of what is known, and what it is. All must hold. */
export function WhenRows({ when, interfaces, onChange }: WhenRowsProps) {
  const id = useId()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    Object.entries(when ?? {}).map(([name, value]) => ({ name, values: [value].flat().join(', ') })),
  )
  const change = (now: readonly Row[]) => {
    setRows(now)
    const whole = now.filter(({ name, values }) => name.trim() !== '' && listIn(values).length > 0)
    const entries = whole.map(({ name, values }): [string, string | string[]] => {
      const list = listIn(values)
      return [name.trim(), list.length === 1 ? list[0]! : list]
    })
    onChange(entries.length > 0 ? Object.fromEntries(entries) : undefined)
  }
  const put = (n: number, row: Row) => change(rows.map((one, i) => (i === n ? row : one)))
  return (
    <fieldset className="desk-when">
      <legend>Known without asking, when</legend>
      <datalist id={`${id}.names`}>
        <option value="interface" />
        <option value="fact:" />
      </datalist>
      <datalist id={`${id}.values`}>
        {interfaces.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {rows.map((row, n) => (
        <div key={n} className="desk-when-row">
          <label>
            What
            <input
              list={`${id}.names`}
              value={row.name}
              onChange={({ target }) => put(n, { ...row, name: target.value })}
            />
          </label>
          <label>
            is
            <input
              list={`${id}.values`}
              value={row.values}
              onChange={({ target }) => put(n, { ...row, values: target.value })}
            />
          </label>
          <button
            type="button"
            className="desk-quiet"
            aria-label="Remove this condition"
            onClick={() => change(rows.filter((_, i) => i !== n))}
          >
            ✕
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => setRows([...rows, { name: rows.length === 0 ? 'interface' : '', values: '' }])}
      >
        Add a condition
      </button>
      <small>
        “interface”, the name of an earlier question, or “fact:” and its name; several values with commas.
      </small>
    </fieldset>
  )
}
