import type { ReactNode } from 'react'

interface NoticeProps {
  className?: string
  'data-draft'?: string
  'data-untranslated'?: string
  children: ReactNode
}

/** A line above or in a text that says something about it: that it is a draft, or in another language. */
export function Notice({ className = '', children, ...rest }: NoticeProps) {
  return (
    <p
      className={`max-w-measure px-3.5 py-2 text-sm [border:2px_dotted_var(--color-muted)] ${className}`.trim()}
      {...rest}
    >
      {children}
    </p>
  )
}
