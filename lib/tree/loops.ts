import { successorKeys, type Graph } from './graph'

export interface Loopless {
  /** Whether the way from one step to another leads back onto the way that led there. */
  readonly isCut: (from: string, to: string) => boolean
  /** Every step met, each after all that it leads to. */
  readonly order: readonly string[]
}

/**
 * The graph with its loops cut: a depth-first walk from `starts` in writing order drops every exit to a step that is
 * still on the way at hand. In a tree whose loops have one entrance ("it still fails: back to the first check"),
 * which is how people write them, no simple way uses such an exit, so longest ways in the rest are the longest simple ways
 * (reducible flow graphs: Hecht and Ullman, https://doi.org/10.1137/0201014). Takes time linear in the graph's size; no recursion, so depth is no limit.
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
