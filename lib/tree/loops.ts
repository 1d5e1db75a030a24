import type { Graph } from './graph'

export interface Loopless {
  /** The graph's exits without those that lead back onto the way that led there. */
  readonly exits: ReadonlyMap<string, readonly string[]>
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
  const exits = new Map<string, string[]>()
  const order: string[] = []
  const onWay = new Set<string>()
  for (const start of starts) {
    if (!graph.has(start) || exits.has(start)) continue
    const stack = [{ key: start, next: 0 }]
    exits.set(start, [])
    onWay.add(start)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const exit = graph.get(top.key)?.exits[top.next++]
      if (exit === undefined) {
        onWay.delete(top.key)
        order.push(top.key)
        stack.pop()
      } else if (!onWay.has(exit)) {
        exits.get(top.key)?.push(exit)
        if (exits.has(exit)) continue
        exits.set(exit, [])
        onWay.add(exit)
        stack.push({ key: exit, next: 0 })
      }
    }
  }
  return { exits, order }
}
