import { derived } from './derived'
import { distancesOf } from './distances'
import { graphOf, reachable, type Graph, type NodeExit } from './graph'
import { cutLoops, type Loopless } from './loops'
import { keyOf } from './target'
import type { Guide, Guides, Target } from './types'

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
 * The fewest and the most steps that can follow until an outcome, for a reader who began at the start of the step's guide and is in
 * no part of another walk. Loops count once. Undefined for a step that does not exist or that no outcome can follow; 0 and 0 for an
 * outcome.
 *
 *     stepsLeft(allGuides, { guide: 'move', step: 'notification' })  // { least: 1, most: 9 }
 */
export function stepsLeft(allGuides: Guides, target: Target): StepsLeft | undefined {
  return allStepsLeft(allGuides).get(keyOf(target))
}

const allStepsLeft = /* @__PURE__ */ derived((allGuides: Guides): ReadonlyMap<string, StepsLeft> => {
  const graph = graphOf(allGuides)
  const { toEnd } = distancesOf(graph)
  const all = new Map<string, StepsLeft>()
  for (const guide of allGuides.values()) {
    const longest = longestIn(graph, guide)
    for (const step of guide.steps.keys()) {
      const key = keyOf({ guide: guide.id, step })
      const least = toEnd.get(key)
      if (least !== undefined) all.set(key, { least, most: longest.get(key) ?? least })
    }
  }
  return all
})

/** The most steps from each step to an outcome that ends the walk, for walks that begin at the start of a guide. */
function longestIn(graph: Graph, { id, start, steps }: Guide): ReadonlyMap<string, number> {
  const first = keyOf({ guide: id, step: start })
  const loopless = cutLoops(graph, [first, ...[...steps.keys()].map((step) => keyOf({ guide: id, step }))])
  const unclear = unclearIn(graph, first, loopless)
  const { toEnd, toSolved } = distancesOf(graph)
  const most = new Map<string, number>()
  /** The most to an outcome `solved`, for parts. */
  const mostToSolved = new Map<string, number>()
  for (const key of loopless.order) {
    const ways = waysOn(graph, key, loopless)
    const along = (far: ReadonlyMap<string, number>) =>
      ways.map(({ to, then }) => {
        if (then === undefined) return 1 + (far.get(to) ?? -Infinity)
        return 2 + (mostToSolved.get(to) ?? -Infinity) + (far.get(then) ?? -Infinity)
      })
    // The outcome `support` ends the walk from within a part, too.
    const within = ways.map(({ to }) => 1 + (most.get(to) ?? -Infinity))
    const bound = unclear.has(key) ? reachable(graph, [key]).size - 1 : 0
    const [shortest, solved] = [toEnd.get(key), toSolved.get(key)]
    if (solved !== undefined) mostToSolved.set(key, Math.max(solved, bound, ...along(mostToSolved)))
    if (shortest !== undefined) most.set(key, Math.max(shortest, bound, ...along(most), ...within))
  }
  return most
}

function waysOn(graph: Graph, key: string, { isCut }: Loopless): NodeExit[] {
  const { exits = [], end } = graph.get(key) ?? {}
  if (end !== undefined) return []
  return exits.filter(({ to, then }) => !isCut(key, to) && !(then !== undefined && isCut(key, then)))
}

/**
 * The steps of which some walk may be longer than the longest way without loops: those that lead to a loop with several entrances
 * (see `cutLoops`). No more steps can follow there than can be reached.
 */
function unclearIn(graph: Graph, first: string, loopless: Loopless): ReadonlySet<string> {
  const around = new Map<string, ReadonlySet<string>>()
  const leadsAround = (key: string, back: string) => {
    const known = around.get(back) ?? reachable(graph, [first], back)
    around.set(back, known)
    return first !== back && known.has(key)
  }
  const unclear = new Set<string>()
  for (const key of loopless.order) {
    const exits = graph.get(key)?.exits ?? []
    const on = exits.flatMap(({ to, then }) => (then === undefined ? [to] : [to, then]))
    const isUnclear = on.some((to) => (loopless.isCut(key, to) ? leadsAround(key, to) : unclear.has(to)))
    if (isUnclear) unclear.add(key)
  }
  return unclear
}
