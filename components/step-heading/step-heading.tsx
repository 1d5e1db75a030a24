import type { ReactNode } from 'react'
import { OutcomeBanner } from '@/components/outcome/outcome-banner'
import { DraftSign } from '@/components/site-frame/draft-sign'
import { Untranslated } from '@/components/site-frame/untranslated'
import { InOrder } from '@/components/spoken/in-order'
import type { Step } from '@/lib/tree'
import { langAttributes, unbroken } from '@/lib/messages'

interface StepHeadingProps {
  lang: string
  /** The language that the title is in. */
  shown: string
  step: Step
  /** Whether readers do not get it yet. */
  draft?: boolean
  /** Turns inline Markdown into what stands in a heading. */
  inline: (markdown: string) => ReactNode
}

const LONG_TITLE = 70

/** A step's title: the page's one h1. An ending has it in a banner. */
export function StepHeading({ lang, shown, step, draft, inline }: StepHeadingProps) {
  const size = step.title.length > LONG_TITLE ? 'text-2xl' : 'text-3xl'
  const title = (
    <h1 className={size} {...langAttributes(shown, lang)}>
      <bdi>
        {step.heading === undefined ? (
          <InOrder lang={shown}>{unbroken(step.title, shown)}</InOrder>
        ) : (
          inline(step.heading)
        )}
      </bdi>
    </h1>
  )
  return (
    <div className="mb-5">
      {draft && <DraftSign lang={lang} />}
      <Untranslated lang={lang} shown={shown} />
      {step.kind === 'outcome' ? (
        <OutcomeBanner lang={lang} outcome={step.outcome}>
          {title}
        </OutcomeBanner>
      ) : (
        title
      )}
    </div>
  )
}
