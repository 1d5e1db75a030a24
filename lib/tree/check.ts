import { distancesOf } from './distances'
import { reachable, type Graph } from './graph'
import { cutLoops } from './loops'

/** Steps that cannot be reached from any of `starts`, in the order of the graph. */
export function unreachable(graph: Graph, starts: Iterable<string>): string[] {
  const met = reachable(graph, starts)
  return [...graph.keys()].filter((key) => !met.has(key))
}

/** Steps from which no outcome can be reached, in the order of the graph. */
export function noWayOut(graph: Graph): string[] {
  const { toSolved, toEnd } = distancesOf(graph)
  return [...graph.keys()].filter((key) => !toEnd.has(key) && !toSolved.has(key))
}

/**
 * Counts the questions on the longest path from `start` that stays in its guide. Loops count once.
 *
 *     mostQuestions(graph, 'move/notification')  // 7
 */
export function mostQuestions(graph: Graph, start: string): number {
  const guide = start.slice(0, start.indexOf('/') + 1)
  const own = new Map([...graph].filter(([key]) => key.startsWith(guide)))
  const { order } = cutLoops(own, [start])
  const most = new Map<string, number>()
  for (const key of order) {
    // What leads back is not known yet, so loops count once.
    const at = (to: string | undefined) => (to === undefined ? 0 : (most.get(to) ?? 0))
    // A part within the guide is walked before what comes after it, so both count.
    const after = (own.get(key)?.exits ?? []).map(({ to, then }) => at(to) + at(then))
    most.set(key, after.reduce((a, b) => Math.max(a, b), 0) + (own.get(key)?.question ? 1 : 0))
  }
  return most.get(start) ?? 0
}
