import { exitsOf } from './exits'
import { keyOf } from './target'
import type { Forest, Target } from './types'

/** A step as the algorithms see it. */
export interface Node {
  /** The ways on, in writing order; the steps that they name are in the graph. */
  readonly exits: readonly NodeExit[]
  readonly question: boolean
  /** What a walk that comes here has reached. A step whose exits are not all known may be any end: it is `unknown`. */
  readonly end?: 'solved' | 'support' | 'unknown'
}

/** A way on, by keys (`guide/step`). */
export interface NodeExit {
  readonly to: string
  /** Where the walk goes on once the part that begins at `to` has been solved. */
  readonly then?: string
}

/** All steps of all guides by key. */
export type Graph = ReadonlyMap<string, Node>

const graphs = new WeakMap<Forest, Graph>()

/** The graph of a forest; made once for each forest. Exits to steps that are not there are left out. */
export function graphOf(forest: Forest): Graph {
  const known = graphs.get(forest)
  if (known) return known
  const isThere = ({ guide, step }: Target) => forest.get(guide)?.steps.has(step) ?? false
  const graph = new Map<string, Node>()
  for (const guide of forest.values()) {
    for (const step of guide.steps.values()) {
      const exits = exitsOf(step)
        .filter(isThere)
        .map((exit) => ({
          to: keyOf(exit),
          ...(exit.then && isThere(exit.then) && { then: keyOf(exit.then) }),
        }))
      graph.set(keyOf({ guide: guide.id, step: step.id }), {
        exits,
        question: step.kind === 'question',
        ...(step.kind === 'outcome' && { end: step.outcome }),
      })
    }
  }
  graphs.set(forest, graph)
  return graph
}

/** Keys of the steps that can come next, also those to which a part returns, in writing order. */
export function successorKeys(node: Node | undefined): string[] {
  return (node?.exits ?? []).flatMap(({ to, then }) => (then === undefined ? [to] : [to, then]))
}

/** Keys of the guides' first steps, in the order of the guides. */
export function startsOf(forest: Forest): string[] {
  return [...forest.values()].map((guide) => keyOf({ guide: guide.id, step: guide.start }))
}

/** Every step that can be reached from `starts`, themselves included, nearest first. */
export function reachable(graph: Graph, starts: Iterable<string>): Set<string> {
  const seen = new Set<string>()
  for (const start of starts) if (graph.has(start)) seen.add(start)
  // A Set is walked in order of insertion, also over what is added meanwhile.
  for (const key of seen) for (const next of successorKeys(graph.get(key))) seen.add(next)
  return seen
}
