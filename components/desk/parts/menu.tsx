import { useEffect, useRef, type KeyboardEvent } from 'react'
import { giveBack } from './modal'

export interface MenuItem {
  readonly label: string
  readonly act: () => void
  readonly grave?: boolean
}

interface MenuProps {
  label: string
  items: readonly MenuItem[]
  /** In CSS pixels of the window: beside what the menu stands. */
  at: { readonly x: number; readonly y: number }
  onClose: () => void
}

/** What can be done with something: a popover of the browser, walked with the arrow keys. */
export function Menu({ label, items, at, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const before = useRef<Element>(null)
  useEffect(() => {
    const shown = menu.current
    if (!shown) return
    before.current ??= document.activeElement
    shown.showPopover()
    const { width, height } = shown.getBoundingClientRect()
    shown.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`
    shown.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`
    shown.querySelector('button')?.focus()
    return () => {
      if (shown.contains(document.activeElement) || document.activeElement === document.body)
        giveBack(before.current)
    }
  }, [at])
  const walk = (event: KeyboardEvent) => {
    const all = [...(menu.current?.querySelectorAll('button') ?? [])]
    const now = all.findIndex((one) => one === document.activeElement)
    const next = { ArrowDown: now + 1, ArrowUp: now - 1 + all.length, Home: 0, End: all.length - 1 }[
      event.key
    ]
    if (next === undefined) return
    event.preventDefault()
    all[next % all.length]?.focus()
  }
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="desk-menu"
      onKeyDown={walk}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <p aria-hidden="true">{label}</p>
      {items.map(({ label: name, act, grave = false }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          data-grave={grave}
          onClick={() => {
            menu.current?.hidePopover()
            act()
          }}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
