import { keyOf, targetOf, type Choice, type Guide, type Step } from '@/lib/tree'
import type { TrailWords } from './words'

/**
 * A guide as the browser gets it: what replaying answers takes, and the words of the trail. Loaded only once a reader
 * has answers to replay, so that a page by itself carries none of it.
 */
export interface GuideData {
  readonly id: string
  readonly title: string
  readonly start: string
  readonly aliases: readonly string[]
  readonly steps: Readonly<Record<string, StepData>>
  readonly words: TrailWords
}

interface StepData {
  readonly title: string
  readonly aliases?: readonly string[]
  readonly choices?: readonly ChoiceData[]
  /** `guide/step` */
  readonly next?: string
  readonly outcome?: 'solved' | 'support'
}

interface ChoiceData {
  readonly id: string
  /** Plain text. */
  readonly label: string
  /** Left out where it is the label. */
  readonly summary?: string
  readonly to: string
}

/** Makes the data of a guide; `plain` turns inline Markdown into text. */
export function guideData(guide: Guide, plain: (markdown: string) => string, words: TrailWords): GuideData {
  const { id, title, start, aliases } = guide
  const steps = [...guide.steps.values()].map((step) => [step.id, stepData(step, plain)] as const)
  return { id, title, start, aliases, steps: Object.fromEntries(steps), words }
}

function stepData(step: Step, plain: (markdown: string) => string): StepData {
  const base = { title: step.title, ...(step.aliases.length > 0 && { aliases: step.aliases }) }
  if (step.kind === 'instruction') return { ...base, next: keyOf(step.next) }
  if (step.kind === 'outcome') return { ...base, outcome: step.outcome }
  const choices = step.choices.map(({ id, label, summary, to }): ChoiceData => {
    const text = plain(label)
    return { id, label: text, to: keyOf(to), ...(summary !== text && { summary }) }
  })
  return { ...base, choices }
}

/** The guide that the data is of. What the browser has no use for is empty. */
export function guideFrom(data: GuideData): Guide {
  const steps = Object.entries(data.steps).map(([id, step]) => [id, stepFrom(id, step)] as const)
  const { id, title, start, aliases } = data
  return { id, title, start, aliases, summary: '', keywords: [], products: [], steps: new Map(steps) }
}

function stepFrom(id: string, data: StepData): Step {
  const base = { id, title: data.title, aliases: data.aliases ?? [] }
  if (data.next !== undefined) return { ...base, kind: 'instruction', next: targetOf(data.next) }
  if (data.outcome !== undefined) return { ...base, kind: 'outcome', outcome: data.outcome }
  const choices = (data.choices ?? []).map((choice): Choice => {
    return {
      id: choice.id,
      label: choice.label,
      summary: choice.summary ?? choice.label,
      to: targetOf(choice.to),
    }
  })
  return { ...base, kind: 'question', choices }
}
