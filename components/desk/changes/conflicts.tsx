import { useEffect, useId, useState } from 'react'
import type { ConflictPart, FileConflict } from '@/lib/desk/protocol'
import { useDesk } from '../parts/desk-context'

type Keep = 'ours' | 'theirs' | 'both'

interface ConflictsProps {
  /** Files that Git could not put together. */
  paths: readonly string[]
  onSettled: (path: string) => Promise<void>
}

/** Files in which two changed the same: what happened in words, and what to keep of each. */
export function Conflicts({ paths, onSettled }: ConflictsProps) {
  return (
    <section className="desk-conflicts" aria-labelledby="desk.conflicts">
      <h2 id="desk.conflicts">Changed by you and by somebody else</h2>
      <p>Say what to keep in each place. Nothing is lost: you can undo it until you commit.</p>
      {paths.map((path) => (
        <ConflictOfFile key={path} path={path} onSettled={() => onSettled(path)} />
      ))}
    </section>
  )
}

function ConflictOfFile({ path, onSettled }: { path: string; onSettled: () => Promise<void> }) {
  const { client, tried, saves } = useDesk()
  const [conflict, setConflict] = useState<FileConflict>()
  const [keep, setKeep] = useState<readonly (Keep | undefined)[]>([])
  const [missing, setMissing] = useState('')
  useEffect(() => {
    let over = false
    void tried(() => client.conflict(path)).then((now) => {
      if (over || !now) return
      setConflict(now)
      setKeep(now.parts.map(() => undefined))
    })
    return () => {
      over = true
    }
  }, [client, tried, path, saves])
  if (!conflict) return null
  const settle = async () => {
    const chosen = keep.filter((one) => one !== undefined)
    if (chosen.length < keep.length) return setMissing('Choose in each place first.')
    setMissing('')
    if ((await tried(() => client.resolve({ path, keep: chosen }))) !== undefined) await onSettled()
  }
  return (
    <form
      className="desk-conflict-file"
      aria-label={path}
      onSubmit={(event) => {
        event.preventDefault()
        void settle()
      }}
    >
      <h3>
        <code>{path}</code>
      </h3>
      {conflict.parts.map((part, n) => (
        <Part
          key={`${n} ${part.where}`}
          part={part}
          keep={keep[n]}
          onKeep={(one) => setKeep(keep.map((other, i) => (i === n ? one : other)))}
        />
      ))}
      <p role="alert" className="desk-wrong">
        {missing}
      </p>
      <button type="submit" className="desk-main">
        Settle this file
      </button>
    </form>
  )
}

interface PartProps {
  part: ConflictPart
  keep: Keep | undefined
  onKeep: (keep: Keep) => void
}

function Part({ part, keep, onKeep }: PartProps) {
  const name = useId()
  const { where, words, ours, theirs, both } = part
  const sides = [
    ['ours', 'Mine', ours],
    ['theirs', 'Theirs', theirs],
  ] as const
  return (
    <fieldset className="desk-conflict-part">
      <legend>{where}</legend>
      <p>{words}</p>
      <div className="desk-twice">
        {sides.map(([side, label, text]) => (
          <div key={side}>
            <label className="desk-check">
              <input type="radio" name={name} checked={keep === side} onChange={() => onKeep(side)} />
              {label}
            </label>
            <pre>{text === '' ? 'Nothing: it is taken away.' : text}</pre>
          </div>
        ))}
      </div>
      {both && (
        <label className="desk-check">
          <input type="radio" name={name} checked={keep === 'both'} onChange={() => onKeep('both')} />
          Both, mine first
        </label>
      )}
    </fieldset>
  )
}
