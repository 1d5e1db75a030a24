import {
  exitsOf,
  isConditional,
  keyOf,
  returnsOf,
  targetOf,
  type Guides,
  type Step,
  type Target,
} from '@/lib/tree'

/** What of a site decides what can be counted: an edge that it does not have is nobody's answer. */
export interface CountedSite {
  readonly interfaces: readonly string[]
  /** By language. */
  readonly guides: ReadonlyMap<string, Guides>
  /** A few signs that change when a guide does, in one language. */
  readonly versionOf: (lang: string, guide: string) => string
}

/** A step by `guide/step`; undefined where the site has none. */
export function stepIn(guides: Guides, key: string): Step | undefined {
  const { guide, step } = targetOf(key)
  return guides.get(guide)?.steps.get(step)
}

/** The answers by which a step can be left: their ids, or '' for the one way on. */
export function waysOn(guides: Guides, key: string): readonly string[] {
  const step = stepIn(guides, key)
  if (!step) return []
  if (step.kind === 'question') return step.choices.map(({ id }) => id)
  if (step.kind === 'instruction') return ['']
  return returnsOf(guides, targetOf(key)).length > 0 ? [''] : []
}

/** Whether a step asks in so many words whether it helped: every outcome, and an instruction that leads straight to `solved`. */
export function asksWhetherSolved(guides: Guides, step: Step): boolean {
  if (step.kind === 'question') return false
  return step.kind === 'outcome' || isSolved(guides, step.next)
}

/** Whether a step is an outcome `solved`. */
export function isSolved(guides: Guides, to: Target): boolean {
  const step = guides.get(to.guide)?.steps.get(to.step)
  return step?.kind === 'outcome' && step.outcome === 'solved'
}

/** Whether one step can come right after another; questions whose answer may be known are passed over, so what is behind them, too. */
export function canFollow(guides: Guides, from: string, to: string): boolean {
  const seen = new Set<string>([from])
  for (const key of seen) {
    for (const next of nextOf(guides, key)) {
      if (next === to) return true
      if (isConditional(stepIn(guides, next))) seen.add(next)
    }
  }
  return false
}

function nextOf(guides: Guides, key: string): readonly string[] {
  const step = stepIn(guides, key)
  if (!step) return []
  const exits = exitsOf(step).map(({ guide, step: id }) => keyOf({ guide, step: id }))
  return step.kind === 'outcome' ? returnsOf(guides, targetOf(key)).map(({ then }) => then) : exits
}
