import { expect, test } from '@jest/globals'
import { exitsOf, keyOf, shortestPath, stepsLeft, type Crossing, type Guides, type Target } from '@/lib/tree'
import { seeded, type Chance } from '../../harness/seeded'
import { guidesOf, type Sketch } from './graph'

const GUIDES = 3
const STEPS = 5

/** Guides without a loop: every exit leads on, or into a later guide, and may return from there. */
function forest({ below, pick }: Chance): Guides {
  const exit = (guide: number, step: number) => {
    const on = () => `s${step + 1 + below(STEPS - step - 1)}`
    if (guide === GUIDES - 1) return on()
    const other = `g${guide + 1 + below(GUIDES - guide - 1)}/`
    return pick([on(), on(), other, `${other} > ${on()}`])
  }
  const stepOf = (guide: number, step: number) => {
    if (step === STEPS - 1 || (step > 0 && below(5) === 0)) return pick(['solved', 'solved', 'support'])
    return below(3) === 0 ? exit(guide, step) : { a: exit(guide, step), b: exit(guide, step) }
  }
  const sketch = (guide: number): Sketch =>
    Object.fromEntries(Array.from({ length: STEPS }, (_, step) => [`s${step}`, stepOf(guide, step)]))
  return guidesOf(
    Object.fromEntries(Array.from({ length: GUIDES }, (_, guide) => [`g${guide}`, sketch(guide)])),
  )
}

type Look = (at: string, trail: readonly Crossing[], ends: boolean) => void

/** Looks at each step of each walk from a step on. */
function eachWalk(
  on: Guides,
  at: Target,
  look: Look,
  trail: readonly Crossing[] = [],
  parts: readonly Target[] = [],
) {
  const step = on.get(at.guide)!.steps.get(at.step)!
  const back = step.kind === 'outcome' && step.outcome === 'solved' ? parts.at(-1) : undefined
  look(keyOf(at), trail, step.kind === 'outcome' && !back)
  if (back) eachWalk(on, back, look, [...trail, at], parts.slice(0, -1))
  for (const { guide, step: id, choice, then } of exitsOf(step)) {
    const crossing = { ...at, ...(choice && { answer: choice.id }) }
    eachWalk(on, { guide, step: id }, look, [...trail, crossing], then ? [...parts, then] : parts)
  }
}

/** Of guides of many shapes, each step with the guides that it is in. Mutation testing looks again for each fault that it puts there. */
const SHAPES = process.env.SIGNPOST_MUTATED ? 12 : 40
const all = Array.from({ length: SHAPES }, (_, seed) => forest(seeded(seed))).flatMap((on, seed) =>
  [...on.values()].flatMap((guide) =>
    [...guide.steps.keys()].map((step) => ({ seed, on, at: { guide: guide.id, step } })),
  ),
)

test('the fewest and the most steps left are those of the shortest and the longest walk on', () => {
  for (const { seed, on, at } of all) {
    const lengths: number[] = []
    eachWalk(on, at, (_, { length }, ends) => ends && lengths.push(length))
    expect({ seed, at, left: stepsLeft(on, at) }).toEqual({
      ...{ seed, at },
      left: { least: Math.min(...lengths), most: Math.max(...lengths) },
    })
  }
})

test('the shortest path is one of the shortest walks from the start of the guide, or else from any', () => {
  for (const { seed, on, at } of all) {
    const waysFrom = (guides: readonly string[]) => {
      const ways: (readonly Crossing[])[] = []
      for (const guide of guides)
        eachWalk(on, { guide, step: 's0' }, (to, trail) => to === keyOf(at) && ways.push(trail))
      const least = Math.min(...ways.map(({ length }) => length))
      return ways.filter(({ length }) => length === least)
    }
    const own = waysFrom([at.guide])
    const ways = own.length > 0 ? own : waysFrom([...on.keys()])
    const path = shortestPath(on, at)
    if (ways.length === 0) expect({ seed, at, path }).toEqual({ seed, at, path: undefined })
    else expect(ways).toContainEqual(path)
  }
})
