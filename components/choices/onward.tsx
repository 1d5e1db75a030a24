import type { ReactNode } from 'react'
import { Ending } from '@/components/outcome/ending'
import { Returns } from '@/components/outcome/returns'
import type { PictureView } from '@/lib/site/pictures/view'
import type { Guides, Step } from '@/lib/tree'
import type { LangOf } from '@/lib/messages'
import { Choices } from './choices'
import { Continue } from './continue'

interface OnwardProps {
  lang: string
  /** The language that the step is in. */
  shown: string
  allGuides: Guides
  /** The guide's id. */
  guide: string
  step: Step
  /** Ids of the site's interfaces. */
  interfaces?: readonly string[]
  /** Turns inline Markdown into what stands inside a link. */
  inline: (markdown: string) => ReactNode
  /** A picture by `<folder>/<name>`. */
  pictureOf?: (id: string) => PictureView | undefined
  langOf?: LangOf
  /** Whether the page has no picture before what comes after its text. */
  firstPictures?: boolean
}

/** What comes after a step's text: its answers, the one next step, or the end. */
export function Onward({ allGuides, guide, step, langOf, ...rest }: OnwardProps) {
  const { lang } = rest
  if (step.kind === 'question') return <Choices {...rest} choices={step.choices} />
  if (step.kind === 'outcome')
    return (
      <>
        <Returns {...{ lang, allGuides, langOf }} at={{ guide, step: step.id }} />
        <Ending lang={lang} outcome={step.outcome} />
      </>
    )
  const title = allGuides.get(step.next.guide)?.steps.get(step.next.step)?.title ?? ''
  const shown = langOf?.(lang, step.next.guide, step.next.step)
  return <Continue {...{ lang, title, shown }} to={step.next} />
}
