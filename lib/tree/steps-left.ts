import { distancesOf } from './distances'
import { graphOf, startsOf } from './graph'
import { cutLoops } from './loops'
import { keyOf } from './target'
import type { Forest, Target } from './types'

/** Numbers of steps still to come after a step. */
export interface StepsLeft {
  readonly least: number
  readonly most: number
}

/** So few steps are said whatever the range. */
const FEW = 5
/** So narrow a range is said whatever the number. */
const NARROW = 3

/** Whether to say how many steps are left: "2 to 16" tells a reader nothing but that it may be long. */
export function isWorthSaying({ least, most }: StepsLeft): boolean {
  return most > 0 && (most <= FEW || most - least <= NARROW)
}

const counted = new WeakMap<Forest, Map<string, StepsLeft>>()

/**
 * How many steps can follow until an outcome, at least and at most, loops counted once. Undefined for a step that
 * is not there or that no outcome can follow; 0 and 0 for an outcome.
 *
 *     stepsLeft(forest, { guide: 'move', step: 'notification' })  // { least: 1, most: 9 }
 */
export function stepsLeft(forest: Forest, target: Target): StepsLeft | undefined {
  const known = counted.get(forest) ?? count(forest)
  counted.set(forest, known)
  return known.get(keyOf(target))
}

function count(forest: Forest): Map<string, StepsLeft> {
  const graph = graphOf(forest)
  const { toEnd, toSolved } = distancesOf(graph)
  const { isCut, order } = cutLoops(graph, [...startsOf(forest), ...graph.keys()])
  const left = new Map<string, StepsLeft>()
  /** The most steps to an outcome `solved`, for parts. */
  const mostToSolved = new Map<string, number>()
  for (const key of order) {
    const { exits = [], end } = graph.get(key) ?? {}
    const ways = exits.filter(({ to, then }) => !isCut(key, to) && !(then !== undefined && isCut(key, then)))
    const along = (most: (step: string) => number | undefined) =>
      ways.map(({ to, then }) => {
        if (then === undefined) return (most(to) ?? -Infinity) + 1
        return (mostToSolved.get(to) ?? -Infinity) + 2 + (most(then) ?? -Infinity)
      })
    const shortest = toEnd.get(key)
    const solved = toSolved.get(key)
    if (solved !== undefined)
      mostToSolved.set(key, Math.max(solved, ...along((step) => mostToSolved.get(step))))
    if (shortest === undefined || end !== undefined) {
      if (shortest !== undefined) left.set(key, { least: shortest, most: shortest })
      continue
    }
    const most = (step: string) => left.get(step)?.most
    // Support ends the walk from within a part, too.
    const within = ways.map(({ to }) => (most(to) ?? -Infinity) + 1)
    left.set(key, { least: shortest, most: Math.max(shortest, ...along(most), ...within) })
  }
  return left
}
