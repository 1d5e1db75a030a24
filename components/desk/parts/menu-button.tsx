import { useState } from 'react'
import { Menu, type MenuItem } from './menu'

interface MenuButtonProps {
  /** What the button says. */
  text: string
  /** What the menu is of. */
  label: string
  items: readonly MenuItem[]
}

/** A button that opens a menu below itself. */
export function MenuButton({ text, label, items }: MenuButtonProps) {
  const [at, setAt] = useState<{ x: number; y: number }>()
  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setAt({ x: left, y: bottom + 4 })
        }}
      >
        {text}
      </button>
      {at && <Menu {...{ label, items, at }} onClose={() => setAt(undefined)} />}
    </>
  )
}
