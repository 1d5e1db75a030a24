import type { ReactNode } from 'react'
import { words } from '@/lib/words'

/** A text that is taken along, such as a message to send: with scripts, a button copies it. */
export function Copyable({ lang, children }: { lang: string; children: ReactNode }) {
  const say = words(lang)
  return (
    <div className="copyable">
      {children}
      <div className="needs-js">
        <button type="button" className="copy-text" data-copy-text="" data-done={say.copied}>
          {say.copyText}
        </button>
        <span role="status" />
      </div>
    </div>
  )
}
