import { derived } from './derived'
import { distancesOf } from './distances'
import { graphOf, successorKeys, type Graph, type NodeExit } from './graph'
import { keyOf } from './target'
import type { Guides, Target } from './types'

/** An exit that leads through a part and back. */
export interface Call {
  /** `guide/step` of the step that it leads from. */
  readonly from: string
  /** The part's first step. */
  readonly to: string
  /** The step where the walk continues. */
  readonly then: string
}

/** Every exit that leads through a part, in the order of the graph. */
function callsOf(graph: Graph): Call[] {
  return [...graph].flatMap(([from, { exits }]) =>
    exits.flatMap(({ to, then }) => (then === undefined ? [] : [{ from, to, then }])),
  )
}

/** An exit through a part that is wrong. */
export interface FaultyCall extends Call {
  /** No outcome `solved` ends the part, or the part can begin itself again before it ends. */
  readonly fault: 'endless' | 'recursive'
}

/**
 * Exits through a part that never returns, or that can begin itself again before it has ended. A part that never returns because
 * of that alone counts as one that begins itself again.
 */
export function faultyCalls(graph: Graph): FaultyCall[] {
  const { toSolved } = distancesOf(withReturns(graph))
  const recursive = recursiveCalls(graph)
  return callsOf(graph).flatMap((call): FaultyCall[] => {
    if (graph.has(call.to) && !toSolved.has(call.to)) return [{ ...call, fault: 'endless' }]
    return recursive.has(nameOf(call)) ? [{ ...call, fault: 'recursive' }] : []
  })
}

/** The graph as it would be if each part that can begin itself again returned: what is wrong in it has other causes. */
export const withReturns = /* @__PURE__ */ derived((graph: Graph): Graph => {
  const recursive = recursiveCalls(graph)
  if (recursive.size === 0) return graph
  const returned = (from: string, { to, then }: NodeExit): NodeExit =>
    then !== undefined && recursive.has(nameOf({ from, to, then }))
      ? { to: then }
      : { to, ...(then && { then }) }
  return new Map(
    [...graph].map(([from, node]) => [
      from,
      { ...node, exits: node.exits.map((exit) => returned(from, exit)) },
    ]),
  )
})

/** The exits through a part from which the same exit can be reached before the part has ended. */
const recursiveCalls = /* @__PURE__ */ derived(
  (graph: Graph): ReadonlySet<string> =>
    new Set(
      callsOf(graph)
        .filter(({ from, to }) => within(graph, to, successorKeys).has(from))
        .map(nameOf),
    ),
)

function nameOf({ from, to, then }: Call): string {
  return `${from} ${to} ${then}`
}

/** The steps of a part: all that can be reached by `next`. */
function within(
  graph: Graph,
  first: string,
  next: (node: ReturnType<Graph['get']>) => string[],
): Set<string> {
  const seen = new Set(graph.has(first) ? [first] : [])
  for (const key of seen) for (const to of next(graph.get(key))) seen.add(to)
  return seen
}

/** All of them, by their outcomes. */
const callsByEnd = /* @__PURE__ */ derived((allGuides: Guides) => callsByOutcome(graphOf(allGuides)))

/**
 * For an outcome `solved`, the exits through a part that it ends: for readers who took one, it is not the end of the walk.
 * Empty for all other steps.
 *
 *     returnsOf(allGuides, { guide: 'first-time', step: 'logged-in' })
 *     // [{ from: 'move/password', to: 'first-time/power', then: 'move/log-in' }]
 */
export function returnsOf(allGuides: Guides, outcome: Target): readonly Call[] {
  return callsByEnd(allGuides).get(keyOf(outcome)) ?? []
}

/** For each outcome `solved` by key, the exits through a part that it ends. */
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
