import { derived } from './derived'
import { exitsOf } from './exits'
import { keyOf } from './target'
import type { Guides, Target } from './types'

/** A step as the algorithms see it. */
export interface Node {
  /** The exits, in writing order. Their targets are in the graph. */
  readonly exits: readonly NodeExit[]
  readonly question: boolean
  /** The end that a walk reaches here. `unknown` for a step whose exits are not all known, because it may be any end. */
  readonly end?: 'solved' | 'support' | 'unknown'
}

/** An exit, by keys (`guide/step`). */
export interface NodeExit {
  readonly to: string
  /** Where the walk continues once the part that begins at `to` has ended with `solved`. */
  readonly then?: string
}

/** All steps of all guides by key. */
export type Graph = ReadonlyMap<string, Node>

/** The graph of all guides, computed once for each set of them. Exits to missing steps are left out. */
export const graphOf = /* @__PURE__ */ derived((allGuides: Guides): Graph => {
  const isThere = ({ guide, step }: Target) => allGuides.get(guide)?.steps.has(step) ?? false
  const graph = new Map<string, Node>()
  for (const guide of allGuides.values()) {
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
  return graph
})

/** Keys of the steps that can come next, including those to which a part returns, in writing order. */
export function successorKeys(node: Node | undefined): string[] {
  return (node?.exits ?? []).flatMap(({ to, then }) => (then === undefined ? [to] : [to, then]))
}

/** Keys of the guides' first steps, in the order of the guides. */
export function startsOf(allGuides: Guides): string[] {
  return [...allGuides.values()].map((guide) => keyOf({ guide: guide.id, step: guide.start }))
}

/**
 * Every step that can be reached from `starts`, including `starts` themselves, nearest first.
 * @param avoided a step that no way passes; where an exit leads to it, the walk does not return from there either
 */
export function reachable(graph: Graph, starts: Iterable<string>, avoided?: string): Set<string> {
  const seen = new Set<string>()
  for (const start of starts) if (graph.has(start)) seen.add(start)
  // Iterating over a Set also visits what is added meanwhile, in order of insertion.
  for (const key of seen)
    for (const exit of graph.get(key)?.exits ?? []) {
      if (exit.to === avoided) continue
      seen.add(exit.to)
      if (exit.then !== undefined && exit.then !== avoided) seen.add(exit.then)
    }
  return seen
}
