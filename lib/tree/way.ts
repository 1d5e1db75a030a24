import { graphOf, startsOf } from './graph'
import type { Crossing } from './replay'
import { keyOf, targetOf } from './target'
import type { Forest, Target } from './types'

type Parents = ReadonlyMap<string, string | undefined>
const ANY_GUIDE = '*'
const found = new WeakMap<Forest, Map<string, Parents>>()

/**
 * The shortest way from the start of a step's guide to the step: the steps to pass, each with the answer to give, the
 * step itself not among them. Between ways of one length the one written first is taken. Where no way from its own
 * guide's start leads there, the shortest from any guide's; where none does, undefined.
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
    const parents = parentsFrom(forest, start)
    if (parents.has(goal)) return readBack(forest, parents, goal)
  }
  return undefined
}

/** For every step reached, the step before it on the shortest way; from one start, or for ANY_GUIDE from all of them. */
function parentsFrom(forest: Forest, start: string): Parents {
  const byStart = found.get(forest) ?? new Map<string, Parents>()
  found.set(forest, byStart)
  const known = byStart.get(start)
  if (known) return known
  const graph = graphOf(forest)
  const parents = new Map<string, string | undefined>()
  for (const key of start === ANY_GUIDE ? startsOf(forest) : [start])
    if (graph.has(key)) parents.set(key, undefined)
  for (const [key] of parents) {
    for (const exit of graph.get(key)?.exits ?? []) if (!parents.has(exit)) parents.set(exit, key)
  }
  byStart.set(start, parents)
  return parents
}

function readBack(forest: Forest, parents: Parents, goal: string): Crossing[] {
  const way: Crossing[] = []
  let to = goal
  for (let from = parents.get(to); from !== undefined; from = parents.get(to)) {
    way.push(crossing(forest, targetOf(from), to))
    to = from
  }
  return way.reverse()
}

function crossing(forest: Forest, from: Target, to: string): Crossing {
  const step = forest.get(from.guide)?.steps.get(from.step)
  const choice = step?.kind === 'question' ? step.choices.find((one) => keyOf(one.to) === to) : undefined
  return choice ? { ...from, answer: choice.id } : from
}
