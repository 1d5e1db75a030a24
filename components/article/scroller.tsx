import type { ReactNode } from 'react'

/** Holds what may be wider than the screen. It scrolls by itself, so it must be reachable by keyboard. */
export function Scroller({ label, lang, children }: { label: string; lang?: string; children: ReactNode }) {
  return (
    <div className="scroller" role="group" aria-label={label} lang={lang} tabIndex={0}>
      {children}
    </div>
  )
}
