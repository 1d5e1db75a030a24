import { QrImage } from '@/components/qr-image/qr-image'
import { Checked } from '@/components/site-frame/checked'
import { Spoken } from '@/components/spoken/spoken'
import { stepAddress } from '@/lib/addresses'
import type { QrCode } from '@/lib/addresses/qr-code'
import type { Guide } from '@/lib/tree'
import { messages, nameAttributes, spokenAttributes } from '@/lib/messages'
import { StillStuck } from './still-stuck'

export interface StepToolsProps {
  lang: string
  guide: Guide
  contact: { url: string; label: string; have: readonly string[] }
  /** The step's short permanent link: its address on this site, and the whole of it where the site's origin is known. */
  short: { path: string; url?: string; qr?: QrCode }
  /** The day on which the step was last checked. */
  reviewed: string | undefined
  /** Whether the step hands over to support, so that what it takes is open. */
  support: boolean
  /** Whether the step's own text lists what support wants to know. */
  listed: boolean
}

/**
 * At the foot of every step: share it, begin anew, get help. What an agent does with a step needs scripts, which make it when it is
 * first opened: see `working.page.ts`.
 */
export function StepTools({ lang, guide, contact, short, reviewed, support, listed }: StepToolsProps) {
  const say = messages(lang)
  const spoken = spokenAttributes(lang)
  return (
    <step-tools class="step-tools" data-short={short.path}>
      <p>
        <button type="button" className="tool no-js:hidden" data-send="" {...spoken}>
          {say.share}
        </button>
        <a
          className="touch"
          data-restart=""
          href={stepAddress(lang, { guide: guide.id, step: guide.start })}
          {...spoken}
        >
          {say.startAgain}
        </a>
      </p>
      <StillStuck {...{ lang, contact, support, listed }} />
      <details data-share="">
        <summary className="fold">
          <Spoken lang={lang}>{say.forSupport}</Spoken>
        </summary>
        <div className="short-link">
          {short.qr && <QrImage code={short.qr} alt={say.qr} {...nameAttributes(lang)} />}
          <p>
            <Spoken lang={lang}>{say.shortLink}</Spoken>
            <a href={short.path}>
              <bdi dir="ltr">{short.url ?? short.path}</bdi>
            </a>
          </p>
        </div>
      </details>
      <Checked lang={lang} day={reviewed} className="checked" />
      <p role="status" className="tool-status" {...spoken} />
    </step-tools>
  )
}
