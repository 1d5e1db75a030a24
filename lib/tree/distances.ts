import { derived } from './derived'
import { type Graph, type NodeExit } from './graph'

/** The number of steps on the shortest path to an end, for each step that has such a path. The step itself does not count. */
export interface Distances {
  /** To an outcome `solved` that ends the part in which the step is: every part begun on the path has returned. */
  readonly toSolved: ReadonlyMap<string, number>
  /** To any outcome that ends the walk of a reader who is in no part. */
  readonly toEnd: ReadonlyMap<string, number>
}

/**
 * The distances of all steps to an end. A path through a part is as long as the part and what comes after it together (the
 * grammar problem: Knuth 1977, https://doi.org/10.1016/0020-0190(77)90002-3). Distances are improved from the ends backwards
 * until none changes. Computed once for each graph.
 */
export const distancesOf = /* @__PURE__ */ derived((graph: Graph): Distances => {
  const entrances = entrancesOf(graph)
  const toSolved = spread(graph, entrances, 'solved', ({ to, then }, far) =>
    then === undefined ? 1 + far(to) : 2 + far(to) + far(then),
  )
  // The outcome `support` ends the walk from within a part, too.
  const toSupport = spread(graph, entrances, 'support', ({ to, then }, far) =>
    then === undefined ? 1 + far(to) : Math.min(1 + far(to), 2 + (toSolved.get(to) ?? Infinity) + far(then)),
  )
  const toEnd = new Map(toSolved)
  for (const [key, far] of toSupport) if (far < (toEnd.get(key) ?? Infinity)) toEnd.set(key, far)
  return { toSolved, toEnd }
})

/** For each step, the steps whose distance depends on it. */
function entrancesOf(graph: Graph): Map<string, string[]> {
  const entrances = new Map<string, string[]>()
  const enter = (to: string, from: string) => {
    const known = entrances.get(to)
    if (known) known.push(from)
    else entrances.set(to, [from])
  }
  for (const [key, { exits }] of graph) {
    for (const { to, then } of exits) {
      enter(to, key)
      if (then !== undefined) enter(then, key)
    }
  }
  return entrances
}

function spread(
  graph: Graph,
  entrances: ReadonlyMap<string, readonly string[]>,
  end: 'solved' | 'support',
  along: (exit: NodeExit, far: (key: string) => number) => number,
): Map<string, number> {
  const distances = new Map<string, number>()
  const far = (key: string) => distances.get(key) ?? Infinity
  let waiting: string[] = []
  for (const [key, node] of graph) {
    if (node.end !== end && node.end !== 'unknown') continue
    distances.set(key, 0)
    waiting.push(key)
  }
  while (waiting.length > 0) {
    const changed = new Set<string>()
    for (const key of waiting) for (const from of entrances.get(key) ?? []) changed.add(from)
    waiting = []
    for (const key of changed) {
      const exits = graph.get(key)?.exits ?? []
      const least = exits.reduce((best, exit) => Math.min(best, along(exit, far)), Infinity)
      if (least >= far(key)) continue
      distances.set(key, least)
      waiting.push(key)
    }
  }
  return distances
}
