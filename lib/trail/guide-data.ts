import { keyOf, targetOf, type Choice, type Condition, type Guide, type Step, type Target } from '@/lib/tree'
import { isObject, isTexts } from '@/lib/json-shape'
import type { TrailMessages } from '@/lib/messages/trail-messages'

/**
 * A guide as the browser gets it: what a replay of answers needs, and the words of the trail. It is loaded only once a reader
 * has answers to replay, so no page contains it.
 */
export interface GuideData {
  readonly id: string
  readonly title: string
  readonly start: string
  readonly aliases: readonly string[]
  /** Ids of the guides whose data lie beside it: all others that a walk through it can have to do with. Left out if there are none. */
  readonly beside?: readonly string[]
  /**
   * Which of those has taken over a guide that is gone, by its former id, and where a step is that was in this guide, or in one that is gone,
   * by its former `guide/step`. Left out if there are none.
   */
  readonly former?: Readonly<Record<string, string>>
  readonly steps: Readonly<Record<string, StepData>>
  readonly words: TrailMessages
}

/** Whether a value that was read back is such data, as far as its outline goes. */
export function isGuideData(value: unknown): value is GuideData {
  if (!isObject(value)) return false
  const { steps, aliases, words, former } = value
  return isObject(steps) && isTexts(aliases) && isObject(words) && (former === undefined || isObject(former))
}

interface StepData {
  readonly title: string
  readonly aliases?: readonly string[]
  readonly choices?: readonly ChoiceData[]
  /** `guide/step` */
  readonly next?: string
  /** Where the walk continues after the part that begins at `next`, as `guide/step`. */
  readonly then?: string
  readonly outcome?: 'solved' | 'support'
}

interface ChoiceData {
  readonly id: string
  /** Plain text. */
  readonly label: string
  /** Left out if it is the same as the label. */
  readonly summary?: string
  readonly to: string
  /** Where the walk continues after the part that begins there. */
  readonly then?: string
  readonly when?: readonly Condition[]
}

/**
 * Makes the data of a guide; `plain` turns inline Markdown into text.
 * @param beside the guides whose data will lie beside it
 */
export function guideData(
  guide: Guide,
  plain: (markdown: string) => string,
  words: TrailMessages,
  beside: readonly Guide[] = [],
): GuideData {
  const { id, title, start, aliases } = guide
  const steps = [...guide.steps.values()].map((step) => [step.id, stepData(step, plain)] as const)
  return {
    ...{ id, title, start, aliases },
    ...(beside.length > 0 && { beside: beside.map((one) => one.id) }),
    ...formerOf(guide, beside),
    ...{ steps: Object.fromEntries(steps), words },
  }
}

/**
 * Former ids of guides, and guides that only former addresses of steps still name; of the steps of this guide and of those guides, such as
 * the guide's name does not lead to.
 */
function formerOf(own: Guide, beside: readonly Guide[]): { former?: Record<string, string> } {
  const all = [own, ...beside]
  const owners = new Map(all.map(({ id }) => [id, id]))
  for (const { id, aliases } of all) for (const name of aliases) if (!owners.has(name)) owners.set(name, id)
  const named = new Set(owners.keys())
  const moved: Record<string, string> = {}
  for (const { id, steps } of all)
    for (const alias of [...steps.values()].flatMap((step) => step.aliases)) {
      if (!alias.includes('/')) continue
      const { guide } = targetOf(alias)
      if (!owners.has(guide)) owners.set(guide, id)
      const owner = owners.get(guide)
      if (owner !== id && (owner === own.id || !named.has(guide))) moved[alias] ??= id
    }
  const gone = [...owners].filter(([name, id]) => name !== id && id !== own.id)
  const former = { ...Object.fromEntries(gone), ...moved }
  return Object.keys(former).length > 0 ? { former } : {}
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

/** Makes a guide from its data. Fields that the browser does not need are empty. */
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
