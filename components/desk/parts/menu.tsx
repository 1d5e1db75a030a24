import { useEffect, useRef, type KeyboardEvent } from 'react'

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
  useEffect(() => {
    const [shown, before] = [menu.current, document.activeElement]
    if (!shown) return
    shown.showPopover()
    const { width, height } = shown.getBoundingClientRect()
    shown.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`
    shown.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`
    shown.querySelector('button')?.focus()
    return () => {
      const within = shown.contains(document.activeElement) || document.activeElement === document.body
      if (within && (before instanceof HTMLElement || before instanceof SVGElement)) before.focus()
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
