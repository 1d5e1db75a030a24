import { distancesToEnd, graphOf, startsOf } from './graph'
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
  const least = distancesToEnd(graph)
  const { exits, order } = cutLoops(graph, [...startsOf(forest), ...graph.keys()])
  const left = new Map<string, StepsLeft>()
  for (const key of order) {
    const shortest = least.get(key)
    if (shortest === undefined) continue
    let most = shortest
    for (const exit of exits.get(key) ?? []) most = Math.max(most, (left.get(exit)?.most ?? -1) + 1)
    left.set(key, { least: shortest, most })
  }
  return left
}
