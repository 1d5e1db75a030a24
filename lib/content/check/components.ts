/**
 * The groups of nodes of a graph that can all be reached from each other, without those of one node that does not lead to
 * itself. R. Tarjan: Depth-first search and linear graph algorithms, 1972; without recursion.
 * @param next where each node leads
 */
export function componentsOf(next: readonly (readonly number[])[]): number[][] {
  const found: number[][] = []
  const index = new Map<number, number>()
  const low = new Map<number, number>()
  const stack: number[] = []
  const onStack = new Set<number>()
  for (let root = 0; root < next.length; root++) {
    if (index.has(root)) continue
    const work: { node: number; at: number }[] = [{ node: root, at: 0 }]
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { node } = top
      if (top.at === 0) {
        index.set(node, index.size)
        low.set(node, index.get(node)!)
        stack.push(node)
        onStack.add(node)
      }
      const to = next[node]![top.at++]
      if (to === undefined) {
        work.pop()
        const parent = work.at(-1)
        if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(node)!))
        if (low.get(node) !== index.get(node)) continue
        const group = stack.splice(stack.lastIndexOf(node))
        for (const one of group) onStack.delete(one)
        if (group.length > 1 || next[node]!.includes(node)) found.push(group)
      } else if (!index.has(to)) work.push({ node: to, at: 0 })
      else if (onStack.has(to)) low.set(node, Math.min(low.get(node)!, index.get(to)!))
    }
  }
  return found
}
