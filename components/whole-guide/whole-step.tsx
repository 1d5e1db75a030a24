import type { ReactNode } from 'react'
import { kindOf } from '@/components/outline/kind-of'
import { QrImage } from '@/components/qr-image/qr-image'
import { stepAddress, stepAnchor } from '@/lib/addresses'
import type { QrCode } from '@/lib/qr/qr'
import type { Guide } from '@/lib/tree'
import { langAttributes, unbroken, words } from '@/lib/words'
import { WaysOn, type WaysOnProps } from './ways-on'

interface WholeStepProps extends WaysOnProps {
  guide: Guide
  /** The step's short permanent link, and as a code where the site's origin is known. */
  short: { path: string; url?: string; qr?: QrCode }
  /** Its text. */
  children: ReactNode
}

/** A step among all of its guide: its number and title, what it says, and where it leads. */
export function WholeStep({ guide, short, children, ...ways }: WholeStepProps) {
  const { lang, shown, entry } = ways
  const say = words(lang)
  const { step, number } = entry
  return (
    <section className="whole-step" data-step={step.id} data-kind={kindOf(step)}>
      <div className="whole-step-head">
        <h2 id={stepAnchor(step.id)}>
          <span className="whole-number">{new Intl.NumberFormat(lang).format(number)}</span>{' '}
          <bdi {...langAttributes(shown, lang)}>
            {step.heading === undefined ? unbroken(step.title, shown) : ways.inline(step.heading)}
          </bdi>
        </h2>
        <p className="whole-kind">
          <span>{say.kind[kindOf(step)]}</span>
          <a className="touch" href={stepAddress(lang, { guide: guide.id, step: step.id })}>
            {say.openStep}
          </a>
          <span className="whole-short">
            <bdi dir="ltr">{short.url ?? short.path}</bdi>
            {short.qr && <QrImage code={short.qr} alt={say.qr} />}
          </span>
        </p>
      </div>
      <div className="prose" {...langAttributes(shown, lang)}>
        {children}
      </div>
      <WaysOn {...ways} />
    </section>
  )
}
