import type { ReactNode } from 'react'

/** What a number on a picture points at, with the number as the picture shows it. */
export function Mark({ n, children }: { n: string; children?: ReactNode }) {
  return (
    <span className="mark">
      <span className="mark-number">{n}</span>&nbsp;<span className="mark-text">{children}</span>
    </span>
  )
}
