import { distancesOf } from './distances'
import { graphOf, startsOf, type Graph, type NodeExit } from './graph'
import type { Crossing } from './replay'
import { keyOf, targetOf } from './target'
import type { Forest, Target } from './types'

/** The step before one on the shortest way, and the exit taken there; whether the part that it leads to lies between. */
interface Link {
  readonly from: string
  readonly exit: NodeExit
  readonly through: boolean
}

type Links = ReadonlyMap<string, Link | undefined>
const ANY_GUIDE = '*'
const found = new WeakMap<Forest, Map<string, Links>>()

/**
 * The shortest way from the start of a step's guide to the step: the steps to pass, each with the answer to give, the
 * step itself not among them. Between ways of one length the one written first is taken. Where no way from its own
 * guide's start leads there, the shortest from any guide's; where none does, undefined. A part on the way is gone through, to its nearest solution.
 *
 *     shortestWay(forest, { guide: 'move', step: 'old-account' })
 *     // [{ guide: 'move', step: 'notification', answer: 'already-added' }]
 */
export function shortestWay(forest: Forest, target: Target): Crossing[] | undefined {
  const guide = forest.get(target.guide)
  if (!guide) return undefined
  const own = keyOf({ guide: guide.id, step: guide.start })
  const goal = keyOf(target)
  for (const start of [own, ANY_GUIDE]) {
    const links = linksFrom(forest, start)
    if (links.has(goal)) return readBack(forest, links, goal)
  }
  return undefined
}

/** For every step reached, the link before it on the shortest way; from one start, or for ANY_GUIDE from all of them. */
function linksFrom(forest: Forest, start: string): Links {
  const byStart = found.get(forest) ?? new Map<string, Links>()
  found.set(forest, byStart)
  const known = byStart.get(start)
  if (known) return known
  const graph = graphOf(forest)
  const { toSolved } = distancesOf(graph)
  const links = new Map<string, Link | undefined>()
  // Dijkstra's algorithm; what is found at a distance waits in the list of that distance.
  const waiting: { key: string; link?: Link }[][] = []
  const wait = (distance: number, key: string, link?: Link) =>
    (waiting[distance] ??= []).push({ key, ...(link && { link }) })
  for (const key of start === ANY_GUIDE ? startsOf(forest) : [start]) if (graph.has(key)) wait(0, key)
  for (let distance = 0; distance < waiting.length; distance++) {
    for (const { key: from, link } of waiting[distance] ?? []) {
      if (links.has(from)) continue
      links.set(from, link)
      for (const exit of graph.get(from)?.exits ?? []) {
        wait(distance + 1, exit.to, { from, exit, through: false })
        const part = toSolved.get(exit.to)
        if (exit.then !== undefined && part !== undefined)
          wait(distance + part + 2, exit.then, { from, exit, through: true })
      }
    }
  }
  byStart.set(start, links)
  return links
}

function readBack(forest: Forest, links: Links, goal: string): Crossing[] {
  const graph = graphOf(forest)
  const way: Crossing[][] = []
  for (let link = links.get(goal); link !== undefined; link = links.get(link.from)) {
    const { from, exit, through } = link
    way.push([crossing(forest, from, exit), ...(through ? solving(forest, graph, exit.to) : [])])
  }
  return way.reverse().flat()
}

/** The shortest way through a part, its outcome included. */
function solving(forest: Forest, graph: Graph, first: string): Crossing[] {
  const { toSolved } = distancesOf(graph)
  const far = (key: string) => toSolved.get(key) ?? Infinity
  const way: Crossing[] = []
  // Where to go on, the next at the end: no recursion, so depth is no limit.
  const goals = [first]
  for (let key = goals.pop(); key !== undefined; key = goals.pop()) {
    const exit = graph
      .get(key)
      ?.exits.find(
        ({ to, then }) => far(key) === (then === undefined ? 1 + far(to) : 2 + far(to) + far(then)),
      )
    if (far(key) === 0 || !exit) {
      way.push(targetOf(key))
      continue
    }
    way.push(crossing(forest, key, exit))
    if (exit.then !== undefined) goals.push(exit.then)
    goals.push(exit.to)
  }
  return way
}

function crossing(forest: Forest, key: string, exit: NodeExit): Crossing {
  const from = targetOf(key)
  const step = forest.get(from.guide)?.steps.get(from.step)
  if (step?.kind !== 'question') return from
  const choice = step.choices.find(
    ({ to, then }) => keyOf(to) === exit.to && (then && keyOf(then)) === exit.then,
  )
  return choice ? { ...from, answer: choice.id } : from
}
