import { QrImage } from '@/components/qr-image/qr-image'
import { stepAddress } from '@/lib/addresses'
import type { QrCode } from '@/lib/qr/qr'
import type { Guide } from '@/lib/tree'
import { words } from '@/lib/words'
import { StillStuck } from './still-stuck'

export interface StepToolsProps {
  lang: string
  guide: Guide
  contact: { url: string; label: string; have: readonly string[] }
  /** The step's short permanent link: its address on this site, and the whole of it where the site's origin is known. */
  short: { path: string; url?: string; qr?: QrCode }
  /** Whether the step hands over to support, so that what it takes is open. */
  support: boolean
  /** Whether the step's own text lists what support wants to know. */
  listed: boolean
}

/**
 * At the foot of every step: share it, begin anew, get help. What an agent does with a step needs scripts, which make it when it is
 * first opened: see `working.ts`.
 */
export function StepTools({ lang, guide, contact, short, support, listed }: StepToolsProps) {
  const say = words(lang)
  return (
    <step-tools class="step-tools" data-short={short.path}>
      <p>
        <button type="button" className="tool needs-js" data-send="">
          {say.share}
        </button>
        <a className="touch" data-restart="" href={stepAddress(lang, { guide: guide.id, step: guide.start })}>
          {say.startAgain}
        </a>
      </p>
      <StillStuck {...{ lang, contact, support, listed }} />
      <details data-share="">
        <summary>{say.forSupport}</summary>
        <div className="short-link">
          {short.qr && <QrImage code={short.qr} alt={say.qr} />}
          <p>
            {say.shortLink}
            <a className="touch" href={short.path}>
              <bdi dir="ltr">{short.url ?? short.path}</bdi>
            </a>
          </p>
        </div>
      </details>
      <p role="status" className="tool-status" />
    </step-tools>
  )
}
