import type { Drawing, PlacedEdge, PlacedNode } from '@/lib/map/types'

/** What can be stood upon in the tree: a step (or what stands for one), or an answer's line. */
export type TreeItem =
  | { readonly key: string; readonly node: PlacedNode }
  | {
      readonly key: string
      readonly edge: PlacedEdge
      /** Whether it is of the step's own front matter. */ readonly own: boolean
    }

/** Nodes in the guide's order, each followed by the lines that leave it. */
export function treeItems({ nodes, edges }: Drawing): readonly TreeItem[] {
  return nodes.flatMap((node): TreeItem[] => [
    { key: nodeKey(node.id), node },
    ...edges
      .filter(({ from }) => from === node.id)
      .map((edge) => ({ key: edgeKey(edge), edge, own: isOwn(node, edge) })),
  ])
}

function nodeKey(id: string): string {
  return `node ${id}`
}

export function edgeKey({ from, answer, to }: Pick<PlacedEdge, 'from' | 'answer' | 'to'>): string {
  return `edge ${from} ${answer} ${to}`
}

/** Where a part's way back goes is its answer's `then`: it is no line of its own. */
function isOwn({ kind }: PlacedNode, { answer, label }: PlacedEdge): boolean {
  return kind === 'question' ? answer !== '' : kind === 'instruction' && label === ''
}

type Way = 'further' | 'back' | 'next' | 'before' | 'first' | 'last'

const KEYS: Readonly<Record<Drawing['run'], Readonly<Record<string, Way>>>> = {
  TB: { ArrowDown: 'further', ArrowUp: 'back', ArrowRight: 'next', ArrowLeft: 'before' },
  LR: { ArrowRight: 'further', ArrowLeft: 'back', ArrowDown: 'next', ArrowUp: 'before' },
  RL: { ArrowLeft: 'further', ArrowRight: 'back', ArrowDown: 'next', ArrowUp: 'before' },
}

/**
 * Where a key leads from an item: along the lines and back, from an answer to the next of its step, from a step to the next.
 * @returns undefined where it leads nowhere
 */
export function itemAfter(
  items: readonly TreeItem[],
  run: Drawing['run'],
  at: string,
  key: string,
): string | undefined {
  const way = { Home: 'first', End: 'last' }[key] ?? KEYS[run][key]
  const n = items.findIndex((one) => one.key === at)
  const item = items[n]
  if (way === 'first') return items[0]?.key
  if (way === 'last') return items.findLast((one) => 'node' in one)?.key
  if (!item || !way) return undefined
  if ('edge' in item) {
    if (way === 'further') return nodeKey(item.edge.to)
    if (way === 'back') return nodeKey(item.edge.from)
    const beside = items[n + (way === 'next' ? 1 : -1)]
    return beside && 'edge' in beside ? beside.key : undefined
  }
  if (way === 'further') {
    const first = items[n + 1]
    return first && 'edge' in first ? first.key : undefined
  }
  if (way === 'back') return items.find((one) => 'edge' in one && one.edge.to === item.node.id)?.key
  const nodes = items.filter((one) => 'node' in one)
  return nodes[nodes.indexOf(item) + (way === 'next' ? 1 : -1)]?.key
}
