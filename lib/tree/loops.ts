import { successorKeys, type Graph } from './graph'

export interface Loopless {
  /** Whether the exit from one step to another was cut, because it leads back to a step on the path that led there. */
  readonly isCut: (from: string, to: string) => boolean
  /** Every step that was reached, each after all steps to which it leads. */
  readonly order: readonly string[]
}

/**
 * Cuts the loops of a graph: a depth-first search from `starts`, in writing order, drops every exit to a step on the current
 * path. Where each loop has one entrance ("it still fails: back to the first check"), which is how people write loops, no
 * simple path uses such an exit, so the longest paths in the rest are the longest simple paths (reducible flow graphs: Hecht
 * and Ullman, https://doi.org/10.1137/0201014). Takes linear time. It does not recurse, so depth is no limit.
 */
export function cutLoops(graph: Graph, starts: Iterable<string>): Loopless {
  const met = new Set<string>()
  const cut = new Set<string>()
  const order: string[] = []
  const onWay = new Set<string>()
  for (const start of starts) {
    if (!graph.has(start) || met.has(start)) continue
    const stack = [{ key: start, exits: successorKeys(graph.get(start)), next: 0 }]
    met.add(start)
    onWay.add(start)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const exit = top.exits[top.next++]
      if (exit === undefined) {
        onWay.delete(top.key)
        order.push(top.key)
        stack.pop()
      } else if (onWay.has(exit)) {
        cut.add(`${top.key} ${exit}`)
      } else if (graph.has(exit) && !met.has(exit)) {
        met.add(exit)
        onWay.add(exit)
        stack.push({ key: exit, exits: successorKeys(graph.get(exit)), next: 0 })
      }
    }
  }
  return { isCut: (from, to) => cut.has(`${from} ${to}`), order }
}
