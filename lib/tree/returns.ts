import { distancesOf } from './distances'
import { graphOf, successorKeys, type Graph, type NodeExit } from './graph'
import { keyOf } from './target'
import type { Forest, Target } from './types'

/** A way on that goes through a part and comes back. */
export interface Call {
  /** `guide/step` of the step that it leads from. */
  readonly from: string
  /** The part's first step. */
  readonly to: string
  /** The step where the walk goes on. */
  readonly then: string
}

/** Every way through a part, in the graph's order. */
export function callsOf(graph: Graph): Call[] {
  return [...graph].flatMap(([from, { exits }]) =>
    exits.flatMap(({ to, then }) => (then === undefined ? [] : [{ from, to, then }])),
  )
}

/** What is wrong with a way through a part. */
export interface FaultyCall extends Call {
  /** No outcome `solved` ends the part, or the part can come to itself again before it ends. */
  readonly fault: 'endless' | 'recursive'
}

/** Ways through a part that never returns, or that can be begun again before it has ended. */
export function faultyCalls(graph: Graph): FaultyCall[] {
  const { toSolved } = distancesOf(graph)
  return callsOf(graph).flatMap((call): FaultyCall[] => {
    if (graph.has(call.to) && !toSolved.has(call.to)) return [{ ...call, fault: 'endless' }]
    return within(graph, call.to, successorKeys).has(call.from) ? [{ ...call, fault: 'recursive' }] : []
  })
}

/** The steps of a part: those that `next` leads to, one after another. */
function within(
  graph: Graph,
  first: string,
  next: (node: ReturnType<Graph['get']>) => string[],
): Set<string> {
  const seen = new Set(graph.has(first) ? [first] : [])
  for (const key of seen) for (const to of next(graph.get(key))) seen.add(to)
  return seen
}

const gathered = new WeakMap<Forest, ReadonlyMap<string, readonly Call[]>>()

/**
 * For an outcome `solved`, the ways through a part that it ends: for whom it is not the end. Empty for all other steps.
 *
 *     returnsOf(forest, { guide: 'first-time', step: 'logged-in' })
 *     // [{ from: 'move/password', to: 'first-time/power', then: 'move/log-in' }]
 */
export function returnsOf(forest: Forest, outcome: Target): readonly Call[] {
  const known = gathered.get(forest) ?? callsByOutcome(graphOf(forest))
  gathered.set(forest, known)
  return known.get(keyOf(outcome)) ?? []
}

/** For each outcome `solved` by key, the ways through a part that it ends. */
export function callsByOutcome(graph: Graph): Map<string, Call[]> {
  const returns = new Map<string, Call[]>()
  const { toSolved } = distancesOf(graph)
  // A part within the part has its own ends; what counts is where it returns to.
  const onward = ({ to, then }: NodeExit) => (then === undefined ? [to] : toSolved.has(to) ? [then] : [])
  const steps = new Map<string, readonly string[]>()
  for (const call of callsOf(graph)) {
    const known =
      steps.get(call.to) ??
      [...within(graph, call.to, (node) => (node?.exits ?? []).flatMap(onward))].filter(
        (key) => graph.get(key)?.end === 'solved',
      )
    steps.set(call.to, known)
    for (const key of known) {
      const calls = returns.get(key)
      if (calls) calls.push(call)
      else returns.set(key, [call])
    }
  }
  return returns
}
