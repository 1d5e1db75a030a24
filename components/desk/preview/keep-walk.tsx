import { useState } from 'react'
import { Ask } from '../parts/ask'
import { useDesk } from '../parts/desk-context'
import { Field } from '../parts/field'
import { titleOf } from '../state/title-of'
import type { walkTaken } from './walk-taken'

/** Asks for the name of a walk, and says which way it goes. */
export function KeepWalk({
  walk,
  onClose,
}: {
  walk: NonNullable<ReturnType<typeof walkTaken>>
  onClose: () => void
}) {
  const { overview, place } = useDesk()
  const [name, setName] = useState('')
  const titled = (step: string) => (overview && titleOf(overview, place, step)) ?? step
  const answers = Object.entries(walk.answers)
  return (
    <Ask
      title="Keep this walk"
      done="Keep it"
      onClose={onClose}
      changes={() =>
        name.trim() === '' ? undefined : [{ kind: 'add-scenario', ...walk, name: name.trim() }]
      }
    >
      <Field
        label="Who walks it"
        value={name}
        onChange={setName}
        first
        required
        hint="Such as: Bought used, seller cannot be reached"
      />
      {answers.length === 0 ? (
        <p>No answer was given.</p>
      ) : (
        <>
          <p>It answers:</p>
          <ol>
            {answers.map(([step, answer]) => (
              <li key={step}>
                {titled(step)} <small>{answer}</small>
              </li>
            ))}
          </ol>
        </>
      )}
      <p>{`It must end at “${titled(walk.ends)}”. The check says from now on if it does not.`}</p>
    </Ask>
  )
}
