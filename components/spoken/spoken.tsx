import type { ReactNode } from 'react'
import { spokenAttributes } from '@/lib/messages'

interface SpokenProps {
  lang: string
  id?: string
  className?: string
  children: ReactNode
}

/** Words of the interface beside others: an element of their own where they are in another language than the page. */
export function Spoken({ lang, children, ...rest }: SpokenProps) {
  const spoken = spokenAttributes(lang)
  if (spoken.lang === undefined) return children
  return (
    <span {...rest} {...spoken}>
      {children}
    </span>
  )
}
