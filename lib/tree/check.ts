import { distancesOf } from './distances'
import { reachable, type Graph } from './graph'
import { cutLoops } from './loops'

/** Steps that no way from any of `starts` leads to, in the graph's order. */
export function unreachable(graph: Graph, starts: Iterable<string>): string[] {
  const met = reachable(graph, starts)
  return [...graph.keys()].filter((key) => !met.has(key))
}

/** Steps from which no end can be reached, in the graph's order. */
export function noWayOut(graph: Graph): string[] {
  const { toSolved, toEnd } = distancesOf(graph)
  return [...graph.keys()].filter((key) => !toEnd.has(key) && !toSolved.has(key))
}

/**
 * The number of questions on the longest way from `start` that stays in its guide, loops counted once.
 *
 *     mostQuestions(graph, 'move/notification')  // 7
 */
export function mostQuestions(graph: Graph, start: string): number {
  const guide = start.slice(0, start.indexOf('/') + 1)
  const own = new Map([...graph].filter(([key]) => key.startsWith(guide)))
  const { isCut, order } = cutLoops(own, [start])
  const most = new Map<string, number>()
  for (const key of order) {
    const at = (to: string | undefined) => (to === undefined || isCut(key, to) ? 0 : (most.get(to) ?? 0))
    // A part of the guide itself is gone through before what comes after it.
    const after = (own.get(key)?.exits ?? []).map(({ to, then }) => at(to) + at(then))
    most.set(key, after.reduce((a, b) => Math.max(a, b), 0) + (own.get(key)?.question ? 1 : 0))
  }
  return most.get(start) ?? 0
}
