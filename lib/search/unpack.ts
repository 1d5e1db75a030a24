import { defaultAnswerId, type Choice, type Forest, type Guide, type Step, type Target } from '@/lib/tree'
import type { SearchData } from './data'

/** The steps of the data, by their numbers, and the forest that they are. */
export interface Unpacked {
  readonly forest: Forest
  readonly steps: readonly UnpackedStep[]
}

export interface UnpackedStep {
  readonly at: Target
  readonly guide: Guide
  readonly step: Step
}

/** The reverse of `packSearch`, as far as walking goes. What a search has no use for is empty. */
export function unpack({ guides, steps, answers, matches }: SearchData): Unpacked {
  const ats: Target[] = guides.ids.flatMap((guide, g) => {
    const from = sum(guides.sizes.slice(0, g))
    return steps.ids.slice(from, from + (guides.sizes[g] ?? 0)).map((step) => ({ guide, step }))
  })
  const expressions = new Map(matches.map(([step, answer, source]) => [`${step} ${answer}`, source]))
  let question = -1
  const made = ats.map(({ guide, step: id }, i): Step => {
    const base = { id, title: steps.titles[i] ?? '', aliases: [] }
    const to = steps.to[i] ?? 'support'
    if (typeof to === 'string') return { ...base, kind: 'outcome', outcome: to }
    if (typeof to === 'number') return { ...base, kind: 'instruction', next: ats[i + to]! }
    question++
    const choices = to.map((distance, n): Choice => {
      const target = ats[i + distance]!
      const label = answers.labels[question]?.[n] ?? ''
      const match = expressions.get(`${i} ${n}`)
      const given = answers.ids[question]?.[n]
      return {
        id: given || idFromTarget(target, guide),
        ...{ label, summary: label, to: target },
        ...(match !== undefined && { match }),
      }
    })
    return { ...base, kind: 'question', choices }
  })
  const forest = new Map<string, Guide>()
  guides.ids.forEach((id, g) => {
    const from = sum(guides.sizes.slice(0, g))
    const own = made.slice(from, from + (guides.sizes[g] ?? 0))
    const start = own[guides.starts[g] ?? 0]?.id ?? ''
    const nothing = { summary: '', keywords: [], products: [], aliases: [] }
    const title = guides.titles[g] ?? ''
    forest.set(id, { ...nothing, id, title, start, steps: new Map(own.map((step) => [step.id, step])) })
  })
  const unpacked = ats.map((at, i) => ({ at, guide: forest.get(at.guide)!, step: made[i]! }))
  return { forest, steps: unpacked }
}

/** The id of an answer whose own is left out of the data. */
export function idFromTarget({ guide, step }: Target, from: string): string {
  return defaultAnswerId(guide === from ? step : `${guide}/${step}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
