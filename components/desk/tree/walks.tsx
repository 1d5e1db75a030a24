import { useState } from 'react'
import type { DeskGuide } from '@/lib/desk/protocol'
import { Ask } from '../parts/ask'
import { useDesk } from '../parts/desk-context'
import { Field } from '../parts/field'

/** The walks that are kept of a guide: each can get another name, or go. */
export function Walks({ guide: { id, walks } }: { guide: Pick<DeskGuide, 'id' | 'walks'> }) {
  const desk = useDesk()
  const [renamed, setRenamed] = useState<string>()
  if (walks.length === 0) return null
  return (
    <details>
      <summary>{`Walks that must keep working: ${walks.length}`}</summary>
      <ul role="list" className="desk-walks">
        {walks.map(({ name, ends }) => (
          <li key={name} className="desk-row">
            <span>
              {name} <small>{`ends at ${ends}`}</small>
            </span>
            <button type="button" aria-label={`Rename the walk ${name}`} onClick={() => setRenamed(name)}>
              Rename …
            </button>
            <button
              type="button"
              className="desk-grave"
              aria-label={`Forget the walk ${name}`}
              onClick={() => void desk.change({ kind: 'rename-scenario', guide: id, name, to: null })}
            >
              Forget
            </button>
          </li>
        ))}
      </ul>
      {renamed !== undefined && (
        <RenameWalk guide={id} name={renamed} onClose={() => setRenamed(undefined)} />
      )}
    </details>
  )
}

function RenameWalk({ guide, name, onClose }: { guide: string; name: string; onClose: () => void }) {
  const [to, setTo] = useState(name.replace(/^TODO /, ''))
  return (
    <Ask
      title="Rename the walk"
      done="Rename it"
      onClose={onClose}
      changes={() =>
        to.trim() === '' ? undefined : [{ kind: 'rename-scenario', guide, name, to: to.trim() }]
      }
    >
      <Field
        label="Who walks it"
        value={to}
        onChange={setTo}
        first
        required
        hint="Such as: Bought used, seller cannot be reached"
      />
    </Ask>
  )
}
