import type { ReactNode } from 'react'

/** Holds what may be wider than the screen. It scrolls by itself, so it must be reachable by keyboard. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroller" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
