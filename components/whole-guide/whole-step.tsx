import type { ReactNode } from 'react'
import { kindOf } from '@/components/outline/kind-of'
import { KnownProblems, type Told } from '@/components/known-problem/known-problems'
import { QrImage } from '@/components/qr-image/qr-image'
import { DraftSign } from '@/components/site-frame/draft-sign'
import { Spoken } from '@/components/spoken/spoken'
import { stepAddress, stepAnchor } from '@/lib/addresses'
import type { QrCode } from '@/lib/addresses/qr-code'
import type { Guide } from '@/lib/tree'
import { langAttributes, nameAttributes, spokenAttributes, unbroken, messages } from '@/lib/messages'
import { StepExits, type StepExitsProps } from './step-exits'

interface WholeStepProps extends StepExitsProps {
  guide: Guide
  /** The step's short permanent link, and as a code where the site's origin is known. */
  short: { path: string; url?: string; qr?: QrCode }
  /** Known problems of the step alone, and the source of the script that hides those that are past. */
  told: Told
  past: string
  /** Its text. */
  children: ReactNode
}

/** A step among all of its guide: its number and title, what it says, and where it leads. */
export function WholeStep({ guide, short, told, past, children, ...ways }: WholeStepProps) {
  const { lang, shown, entry } = ways
  const say = messages(lang)
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
        <p className="mt-1.5 mb-3 flex flex-wrap items-center gap-x-5 text-sm text-muted">
          <span {...spokenAttributes(lang)}>{say.kind[kindOf(step)]}</span>
          <a className="touch print:hidden" href={stepAddress(lang, { guide: guide.id, step: step.id })}>
            <Spoken lang={lang}>{say.openStep}</Spoken>
          </a>
          <span className="whole-short hidden print:block">
            <bdi dir="ltr">{short.url ?? short.path}</bdi>
            {short.qr && <QrImage code={short.qr} alt={say.qr} {...nameAttributes(lang)} />}
          </span>
        </p>
      </div>
      <KnownProblems lang={lang} problems={told.problems} past={past} />
      {step.draft && <DraftSign lang={lang} />}
      <div className="prose" {...langAttributes(shown, lang)}>
        {children}
      </div>
      <StepExits {...ways} />
    </section>
  )
}
