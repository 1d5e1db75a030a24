import { exitsOf, keyOf, type Crossing, type Guides, type Target } from '@/lib/tree'
import type { Chance } from '../../harness/seeded'
import { guidesOf, type Sketch } from './graph'

/**
 * Guides without a loop: every exit leads on, or into a later guide, now and then with a way back from there. Each step of such a guide
 * is on some walk that ends.
 */
export function forest({ below, pick }: Chance, guides: number, steps: number): Guides {
  const exit = (guide: number, step: number) => {
    const on = () => `s${step + 1 + below(steps - step - 1)}`
    if (guide === guides - 1) return on()
    const other = `g${guide + 1 + below(guides - guide - 1)}/${pick(['', `s${below(steps)}`])}`
    return pick([on(), on(), other, `${other} > ${on()}`])
  }
  const stepOf = (guide: number, step: number) => {
    if (step === steps - 1 || (step > 0 && below(5) === 0)) return pick(['solved', 'solved', 'support'])
    return below(3) === 0 ? exit(guide, step) : { a: exit(guide, step), b: exit(guide, step) }
  }
  const sketch = (guide: number): Sketch =>
    Object.fromEntries(Array.from({ length: steps }, (_, step) => [`s${step}`, stepOf(guide, step)]))
  return guidesOf(
    Object.fromEntries(Array.from({ length: guides }, (_, guide) => [`g${guide}`, sketch(guide)])),
  )
}

type Look = (at: string, trail: readonly Crossing[], ends: boolean) => void

/** Looks at each step of each walk from a step on. */
export function eachWalk(
  on: Guides,
  at: Target,
  look: Look,
  trail: readonly Crossing[] = [],
  parts: readonly Target[] = [],
): void {
  const step = on.get(at.guide)!.steps.get(at.step)!
  const back = step.kind === 'outcome' && step.outcome === 'solved' ? parts.at(-1) : undefined
  look(keyOf(at), trail, step.kind === 'outcome' && !back)
  if (back) eachWalk(on, back, look, [...trail, at], parts.slice(0, -1))
  for (const { guide, step: id, choice, then } of exitsOf(step)) {
    const crossing = { ...at, ...(choice && { answer: choice.id }) }
    eachWalk(on, { guide, step: id }, look, [...trail, crossing], then ? [...parts, then] : parts)
  }
}
