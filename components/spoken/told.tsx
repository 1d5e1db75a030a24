import type { ReactNode } from 'react'
import { spokenAttributes } from '@/lib/messages'

interface ToldProps {
  lang: string
  className?: string
  role?: 'status'
  /** By which a script finds the place. */
  [name: `data-${string}`]: string
  children?: ReactNode
}

/** A line of interface words that a script fills in: it keeps the page's direction, and the words have their own where that is another. */
export function Told({ lang, className, role, children, ...place }: ToldProps) {
  const spoken = spokenAttributes(lang)
  if (spoken.lang === undefined)
    return (
      <p {...{ role, className }} {...place}>
        {children}
      </p>
    )
  return (
    <p {...{ role, className }}>
      <span {...place} {...spoken}>
        {children}
      </span>
    </p>
  )
}
