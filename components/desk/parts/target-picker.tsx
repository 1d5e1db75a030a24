import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import type { TargetFound } from '@/lib/desk/protocol'
import { titleOf } from '../state/title-of'
import { useDesk } from './desk-context'

interface TargetPickerProps {
  label: string
  /** The target as it is written: `step`, `guide/step` or `guide/`. */
  value: string
  onChange: (target: string) => void
  /** Whether the focus begins here when a dialog opens. */
  first?: boolean
  hint?: string
}

const PAUSE_MS = 120

/** Where something leads: found by words of its title, walked with the arrow keys. A target may be typed as it is written, too. */
export function TargetPicker({ label, value, onChange, first = false, hint }: TargetPickerProps) {
  const { client, lang, overview, place, say } = useDesk()
  const guide = 'guide' in place ? place.guide : ''
  const id = useId()
  const [asked, setAsked] = useState<string>()
  const [found, setFound] = useState<readonly TargetFound[]>([])
  const [at, setAt] = useState(0)
  useEffect(() => {
    if (asked === undefined) return
    let over = false
    const timer = setTimeout(() => {
      client.targets(lang, asked, guide).then(
        (targets) => {
          if (over) return
          setFound(targets.slice(0, 12))
          setAt(0)
        },
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [asked, client, guide, lang])

  const titled = (target: string) => overview && titleOf(overview, place, target)
  const leave = () => {
    const typed = asked?.trim() ?? ''
    // Who typed a target itself needs no list.
    if (titled(typed) !== undefined) onChange(typed)
    else if (typed !== '')
      say(`“${typed}” is no step’s name. Pick a step from the list below the field.`, 'wrong')
    close()
  }

  const isOpen = asked !== undefined && found.length > 0
  const close = () => {
    setAsked(undefined)
    setFound([])
  }
  const pick = (target: string) => {
    onChange(target)
    close()
  }
  const keys = (event: KeyboardEvent) => {
    const one = found[at]
    if (event.key === 'ArrowDown' && !isOpen) setAsked(asked ?? '')
    else if (!isOpen) return
    else if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length)
    else if (event.key === 'Enter' && one) pick(one.target)
    else if (event.key === 'Escape') {
      close()
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  return (
    <div className="desk-picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        data-first={first || undefined}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}.list`}
        aria-activedescendant={isOpen ? `${id}.${at}` : undefined}
        aria-describedby={hint && `${id}.hint`}
        placeholder="Words of its title"
        value={asked ?? titled(value) ?? value}
        onChange={({ target }) => setAsked(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={leave}
        onKeyDown={keys}
      />
      {hint && <small id={`${id}.hint`}>{hint}</small>}
      <div id={`${id}.list`} role="listbox" tabIndex={-1} aria-label={label} hidden={!isOpen}>
        {found.map((one, n) => (
          <div
            key={one.target}
            id={`${id}.${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            // Before the field loses the focus.
            onPointerDown={(event) => {
              event.preventDefault()
              pick(one.target)
            }}
          >
            <b>{one.title}</b> <small>{`${one.kind} · ${one.guideTitle}`}</small>
          </div>
        ))}
      </div>
    </div>
  )
}
