import type { ReactNode } from 'react'
import { messages, spokenAttributes } from '@/lib/messages'

/** A text that is taken along, such as a message to send: with scripts, a button copies it. */
export function Copyable({ lang, children }: { lang: string; children: ReactNode }) {
  const say = messages(lang)
  return (
    <div className="copyable">
      {children}
      <div className="print:hidden no-js:hidden">
        <button
          type="button"
          className="copy-text"
          data-copy-text=""
          data-done={say.copied}
          {...spokenAttributes(lang)}
        >
          {say.copyText}
        </button>
        <span role="status" {...spokenAttributes(lang)} />
      </div>
    </div>
  )
}
