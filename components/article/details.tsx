import type { ReactNode } from 'react'

/** What only some readers need: folded, but for paper. */
export function Details({ summary, children }: { summary: string; children?: ReactNode }) {
  return (
    <details className="details">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
