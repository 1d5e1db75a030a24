import { derived } from './derived'
import { distancesOf } from './distances'
import { graphOf, startsOf } from './graph'
import { cutLoops } from './loops'
import { keyOf } from './target'
import type { Guides, Target } from './types'

/** Numbers of steps still to come after a step. */
export interface StepsLeft {
  readonly least: number
  readonly most: number
}

/** Up to so many steps are shown, however wide the range is. */
const FEW = 5
/** A range that is so narrow is shown, however many steps are left. */
const NARROW = 3

/** Whether to say how many steps are left: "2 to 16" tells a reader nothing but that it may be long. */
export function isWorthSaying({ least, most }: StepsLeft): boolean {
  return most > 0 && (most <= FEW || most - least <= NARROW)
}

/**
 * The fewest and the most steps that can follow until an outcome. Loops count once. Undefined for a step that does not exist
 * or that no outcome can follow; 0 and 0 for an outcome.
 *
 *     stepsLeft(allGuides, { guide: 'move', step: 'notification' })  // { least: 1, most: 9 }
 */
export function stepsLeft(allGuides: Guides, target: Target): StepsLeft | undefined {
  return allStepsLeft(allGuides).get(keyOf(target))
}

const allStepsLeft = /* @__PURE__ */ derived((allGuides: Guides): ReadonlyMap<string, StepsLeft> => {
  const graph = graphOf(allGuides)
  const { toEnd, toSolved } = distancesOf(graph)
  // What leads back is not known yet where it is asked for, so loops count once.
  const { order } = cutLoops(graph, [...startsOf(allGuides), ...graph.keys()])
  const left = new Map<string, StepsLeft>()
  /** The most steps to an outcome `solved`, for parts. */
  const mostToSolved = new Map<string, number>()
  for (const key of order) {
    const { exits = [] } = graph.get(key) ?? {}
    const along = (most: (step: string) => number | undefined) =>
      exits.map(({ to, then }) => {
        if (then === undefined) return (most(to) ?? -Infinity) + 1
        return (mostToSolved.get(to) ?? -Infinity) + 2 + (most(then) ?? -Infinity)
      })
    const shortest = toEnd.get(key)
    const solved = toSolved.get(key)
    if (solved !== undefined)
      mostToSolved.set(key, Math.max(solved, ...along((step) => mostToSolved.get(step))))
    if (shortest === undefined) continue
    const most = (step: string) => left.get(step)?.most
    // The outcome `support` ends the walk from within a part, too.
    const within = exits.map(({ to }) => (most(to) ?? -Infinity) + 1)
    left.set(key, { least: shortest, most: Math.max(shortest, ...along(most), ...within) })
  }
  return left
})
