import type { ReactNode } from 'react'
import { Spoken } from '@/components/spoken/spoken'
import type { Outcome } from '@/lib/tree'
import { messages } from '@/lib/messages'

interface OutcomeBannerProps {
  lang: string
  outcome: Outcome['outcome']
  children: ReactNode
}

/** The banner of an outcome, with the ending's title on it. */
export function OutcomeBanner({ lang, outcome, children }: OutcomeBannerProps) {
  return (
    <div className="outcome-banner" data-banner={outcome}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.25" aria-hidden="true">
        {outcome === 'solved' ? (
          <path d="M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21zM7 12.5l3.5 3.5 7-8" />
        ) : (
          <path d="M2 3h20v14h-9l-5.5 5V17H2zM7 8.25h10M7 12h6" />
        )}
      </svg>
      <p className="mb-1 font-bold">
        <Spoken lang={lang}>{messages(lang)[outcome]}</Spoken>
      </p>
      {children}
    </div>
  )
}
