import { keyOf } from './target'
import type { Forest, Step, Target } from './types'

/** A step as the algorithms see it. */
export interface Node {
  /** Keys (`guide/step`) of the steps that can come next, in writing order; each of them is in the graph. */
  readonly exits: readonly string[]
  readonly question: boolean
  /** A walk may end here: an outcome, or a step whose exits are not all known. */
  readonly end: boolean
}

/** All steps of all guides by key. */
export type Graph = ReadonlyMap<string, Node>

/** Where one can go from a step, in writing order. */
export function exitsOf(step: Step): readonly Target[] {
  if (step.kind === 'question') return step.choices.map((choice) => choice.to)
  return step.kind === 'instruction' ? [step.next] : []
}

const graphs = new WeakMap<Forest, Graph>()

/** The graph of a forest; made once for each forest. Exits to steps that are not there are left out. */
export function graphOf(forest: Forest): Graph {
  const known = graphs.get(forest)
  if (known) return known
  const graph = new Map<string, Node>()
  for (const guide of forest.values()) {
    for (const step of guide.steps.values()) {
      const exits = exitsOf(step).filter((to) => forest.get(to.guide)?.steps.has(to.step))
      graph.set(keyOf({ guide: guide.id, step: step.id }), {
        exits: exits.map(keyOf),
        question: step.kind === 'question',
        end: step.kind === 'outcome',
      })
    }
  }
  graphs.set(forest, graph)
  return graph
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
  for (const key of seen) for (const exit of graph.get(key)?.exits ?? []) seen.add(exit)
  return seen
}

/** For each step that has a way to an end, the number of steps on the shortest, the step itself not counted. */
export function distancesToEnd(graph: Graph): Map<string, number> {
  const entrances = new Map<string, string[]>()
  for (const [key, node] of graph) {
    for (const exit of node.exits) {
      const from = entrances.get(exit)
      if (from) from.push(key)
      else entrances.set(exit, [key])
    }
  }
  const distances = new Map<string, number>()
  for (const [key, node] of graph) if (node.end) distances.set(key, 0)
  for (const [key, distance] of distances) {
    for (const from of entrances.get(key) ?? []) if (!distances.has(from)) distances.set(from, distance + 1)
  }
  return distances
}
