import { distancesOf } from './distances'
import { reachable, type Graph } from './graph'

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
