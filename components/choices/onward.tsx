import type { ReactNode } from 'react'
import { Ending } from '@/components/outcome/ending'
import type { Forest, Guide, Step } from '@/lib/tree'
import { Choices } from './choices'
import { Continue } from './continue'

interface OnwardProps {
  lang: string
  /** The language that the step is in. */
  shown: string
  forest: Forest
  guide: Guide
  step: Step
  contact: { url: string; label: string }
  /** Turns inline Markdown into what stands inside a link. */
  inline: (markdown: string) => ReactNode
}

/** What comes after a step's text: its answers, the one way on, or the end. */
export function Onward({ lang, shown, forest, guide, step, contact, inline }: OnwardProps) {
  if (step.kind === 'question') return <Choices {...{ lang, shown, inline }} choices={step.choices} />
  if (step.kind === 'outcome')
    return <Ending {...{ lang, contact }} guide={guide.id} outcome={step.outcome} />
  const title = forest.get(step.next.guide)?.steps.get(step.next.step)?.title ?? ''
  return <Continue lang={lang} to={step.next} title={title} />
}
