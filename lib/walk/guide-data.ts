import { keyOf, targetOf, type Choice, type Condition, type Guide, type Step, type Target } from '@/lib/tree'
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
  /** Where the walk goes on after the part that begins at `next`, as `guide/step`. */
  readonly then?: string
  readonly outcome?: 'solved' | 'support'
}

interface ChoiceData {
  readonly id: string
  /** Plain text. */
  readonly label: string
  /** Left out where it is the label. */
  readonly summary?: string
  readonly to: string
  /** Where the walk goes on after the part that begins there. */
  readonly then?: string
  readonly when?: readonly Condition[]
}

/** Makes the data of a guide; `plain` turns inline Markdown into text. */
export function guideData(guide: Guide, plain: (markdown: string) => string, words: TrailWords): GuideData {
  const { id, title, start, aliases } = guide
  const steps = [...guide.steps.values()].map((step) => [step.id, stepData(step, plain)] as const)
  return { id, title, start, aliases, steps: Object.fromEntries(steps), words }
}

function stepData(step: Step, plain: (markdown: string) => string): StepData {
  const base = { title: step.title, ...(step.aliases.length > 0 && { aliases: step.aliases }) }
  if (step.kind === 'instruction') return { ...base, next: keyOf(step.next), ...back(step) }
  if (step.kind === 'outcome') return { ...base, outcome: step.outcome }
  const choices = step.choices.map(({ id, label, summary, to, then, when }): ChoiceData => {
    const text = plain(label)
    return {
      ...{ id, label: text, to: keyOf(to) },
      ...(summary !== text && { summary }),
      ...back({ then }),
      ...(when && { when }),
    }
  })
  return { ...base, choices }
}

function back({ then }: { readonly then?: Target | undefined }): { then?: string } {
  return then ? { then: keyOf(then) } : {}
}

/** The guide that the data is of. What the browser has no use for is empty. */
export function guideFrom(data: GuideData): Guide {
  const steps = Object.entries(data.steps).map(([id, step]) => [id, stepFrom(id, step)] as const)
  const { id, title, start, aliases } = data
  return { id, title, start, aliases, summary: '', keywords: [], products: [], steps: new Map(steps) }
}

function stepFrom(id: string, data: StepData): Step {
  const base = { id, title: data.title, aliases: data.aliases ?? [] }
  if (data.next !== undefined)
    return {
      ...{ ...base, kind: 'instruction', next: targetOf(data.next) },
      ...(data.then !== undefined && { then: targetOf(data.then) }),
    }
  if (data.outcome !== undefined) return { ...base, kind: 'outcome', outcome: data.outcome }
  const choices = (data.choices ?? []).map((choice): Choice => {
    return {
      id: choice.id,
      label: choice.label,
      summary: choice.summary ?? choice.label,
      to: targetOf(choice.to),
      ...(choice.then !== undefined && { then: targetOf(choice.then) }),
      ...(choice.when && { when: choice.when }),
    }
  })
  return { ...base, kind: 'question', choices }
}
