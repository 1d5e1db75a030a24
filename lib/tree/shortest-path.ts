import { derived } from './derived'
import { distancesOf } from './distances'
import { graphOf, startsOf, type Graph, type NodeExit } from './graph'
import type { Crossing } from './replay'
import { keyOf, targetOf } from './target'
import type { Guides, Target } from './types'

/** The previous step on a shortest path, the exit taken there, and whether the path goes through that exit's part. */
interface Link {
  readonly from: string
  readonly exit: NodeExit
  readonly through: boolean
}

type Links = ReadonlyMap<string, Link | undefined>
const ANY_GUIDE = '*'
/** What was found of all guides, by the start. */
const foundFrom = /* @__PURE__ */ derived((_: Guides) => new Map<string, Links>())

/**
 * The shortest path to a step from the start of its guide: the steps to pass, each with the answer to give, without the step
 * itself. Of several shortest paths, the one written first is taken. If the step cannot be reached from its own guide's start,
 * the path begins at any guide's start; if it cannot be reached at all, undefined. A part on the path is walked to its nearest
 * outcome `solved`.
 *
 *     shortestPath(allGuides, { guide: 'move', step: 'old-account' })
 *     // [{ guide: 'move', step: 'notification', answer: 'already-added' }]
 */
export function shortestPath(allGuides: Guides, target: Target): Crossing[] | undefined {
  const guide = allGuides.get(target.guide)
  if (!guide) return undefined
  const own = keyOf({ guide: guide.id, step: guide.start })
  const goal = keyOf(target)
  for (const start of [own, ANY_GUIDE]) {
    const links = linksFrom(allGuides, start)
    if (links.has(goal)) return readBack(allGuides, links, goal)
  }
  return undefined
}

/** For every step reached, the link to the previous step on its shortest path, from one start, or for ANY_GUIDE from all starts. */
function linksFrom(allGuides: Guides, start: string): Links {
  const byStart = foundFrom(allGuides)
  const known = byStart.get(start)
  if (known) return known
  const graph = graphOf(allGuides)
  const { toSolved } = distancesOf(graph)
  const links = new Map<string, Link | undefined>()
  // Dijkstra's algorithm, with a list of waiting steps for each distance.
  const waiting: { key: string; link?: Link }[][] = []
  const wait = (distance: number, key: string, link?: Link) =>
    (waiting[distance] ??= []).push({ key, ...(link && { link }) })
  for (const key of start === ANY_GUIDE ? startsOf(allGuides) : [start]) if (graph.has(key)) wait(0, key)
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

function readBack(allGuides: Guides, links: Links, goal: string): Crossing[] {
  const graph = graphOf(allGuides)
  const way: Crossing[][] = []
  for (let link = links.get(goal); link !== undefined; link = links.get(link.from)) {
    const { from, exit, through } = link
    way.push([crossing(allGuides, from, exit), ...(through ? solving(allGuides, graph, exit.to) : [])])
  }
  return way.reverse().flat()
}

/** The shortest path through a part, including its outcome. */
function solving(allGuides: Guides, graph: Graph, first: string): Crossing[] {
  const { toSolved } = distancesOf(graph)
  const far = (key: string) => toSolved.get(key) ?? Infinity
  const way: Crossing[] = []
  // Steps still to be reached, the next one last. No recursion, so depth is no limit.
  const goals = [first]
  for (let key = goals.pop(); key !== undefined; key = goals.pop()) {
    const exit = graph
      .get(key)
      ?.exits.find(
        ({ to, then }) => far(key) === (then === undefined ? 1 + far(to) : 2 + far(to) + far(then)),
      )
    if (!exit) {
      way.push(targetOf(key))
      continue
    }
    way.push(crossing(allGuides, key, exit))
    if (exit.then !== undefined) goals.push(exit.then)
    goals.push(exit.to)
  }
  return way
}

function crossing(allGuides: Guides, key: string, exit: NodeExit): Crossing {
  const from = targetOf(key)
  const step = allGuides.get(from.guide)?.steps.get(from.step)
  if (step?.kind !== 'question') return from
  const choice = step.choices.find(
    ({ to, then }) => keyOf(to) === exit.to && (then && keyOf(then)) === exit.then,
  )
  return choice ? { ...from, answer: choice.id } : from
}
