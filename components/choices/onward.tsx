import type { ReactNode } from 'react'
import { Ending } from '@/components/outcome/ending'
import type { PictureView } from '@/lib/pictures/view'
import type { Forest, Step } from '@/lib/tree'
import { Choices } from './choices'
import { Continue } from './continue'

interface OnwardProps {
  lang: string
  /** The language that the step is in. */
  shown: string
  forest: Forest
  step: Step
  contact: { url: string; label: string }
  /** Turns inline Markdown into what stands inside a link. */
  inline: (markdown: string) => ReactNode
  /** A picture by `<folder>/<name>`. */
  pictureOf?: (id: string) => PictureView | undefined
}

/** What comes after a step's text: its answers, the one way on, or the end. */
export function Onward({ lang, shown, forest, step, contact, inline, pictureOf }: OnwardProps) {
  if (step.kind === 'question')
    return <Choices {...{ lang, shown, inline, pictureOf }} choices={step.choices} />
  if (step.kind === 'outcome') return <Ending {...{ lang, contact }} outcome={step.outcome} />
  const title = forest.get(step.next.guide)?.steps.get(step.next.step)?.title ?? ''
  return <Continue lang={lang} to={step.next} title={title} />
}
