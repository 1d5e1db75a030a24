import type { ReactNode } from 'react'

interface AsideProps {
  kind: 'note' | 'tip' | 'staff'
  label: string
  children?: ReactNode
}

/** Beside the text: a note, a tip, or a note for staff alone. */
export function Aside({ kind, label, children }: AsideProps) {
  return (
    <div className={`aside aside-${kind}`} role="note" aria-label={label}>
      <p className="aside-label">{label}</p>
      {children}
    </div>
  )
}

/** What must be read before an act that cannot be undone. */
export function Warning({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div className="aside aside-warning" role="note" aria-label={label}>
      <p className="aside-label">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
          <path d="M12 3 1.5 21.5h21zM12 9.5V15m0 2v2.5" strokeLinejoin="round" />
        </svg>
        {label}
      </p>
      {children}
    </div>
  )
}
