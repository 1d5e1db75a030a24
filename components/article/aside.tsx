import type { ReactNode } from 'react'
import type { spokenAttributes } from '@/lib/messages'

interface AsideProps {
  kind: 'note' | 'tip' | 'staff'
  label: string
  /** The attributes of the label's language. */
  spoken?: ReturnType<typeof spokenAttributes>
  children?: ReactNode
}

/** Beside the text: a note, a tip, or a note for staff alone. */
export function Aside({ kind, label, spoken, children }: AsideProps) {
  return (
    <div className={`aside aside-${kind}`} role="note" {...nameOf(label, spoken)}>
      <p className="aside-label">{spoken?.lang ? <span {...spoken}>{label}</span> : label}</p>
      {children}
    </div>
  )
}

/** What must be read before an act that cannot be undone. */
export function Warning({ label, spoken, children }: Omit<AsideProps, 'kind'>) {
  return (
    <div className="aside aside-warning" role="note" {...nameOf(label, spoken)}>
      <p className="aside-label">
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
          <path d="M12 3 1.5 21.5h21zM12 9.5V15m0 2v2.5" strokeLinejoin="round" />
        </svg>
        {spoken?.lang ? <span {...spoken}>{label}</span> : label}
      </p>
      {children}
    </div>
  )
}

/** The name of an aside; none where the label is in another language than the page, for an attribute cannot say so: the label is read first. */
function nameOf(label: string, spoken: AsideProps['spoken']) {
  return spoken?.lang === undefined ? { 'aria-label': label } : {}
}
