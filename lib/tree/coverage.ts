import { distancesOf } from './distances'
import { graphOf, reachable, type Graph, type NodeExit } from './graph'
import { cutLoops } from './loops'
import { replay, type Crossing, type Walk, type WalkOptions } from './replay'
import { keyOf, nameIn, targetOf } from './target'
import type { Answers, Guides, Question, Target } from './types'

/** A walk from a guide's start by given answers. */
export interface AnsweredWalk {
  readonly guide: string
  readonly answers: Answers
  readonly known?: WalkOptions['known']
}

/** The name of an answer in the whole site: `guide/step.answer`. */
export function answerKey(at: Target, answer: string): string {
  return `${keyOf(at)}.${answer}`
}

/** The names of all answers that the walks take. */
export function takenBy(allGuides: Guides, walks: Iterable<AnsweredWalk>): Set<string> {
  const taken = new Set<string>()
  for (const { guide, answers, known = {} } of walks)
    for (const key of answersOn(replay(allGuides, guide, answers, { known }).trail)) taken.add(key)
  return taken
}

/**
 * The answers of a guide that a walk from its start can take, in writing order. Left out are answers that lead back to a
 * step which every walk has passed by then: such a walk goes round in a circle and never ends.
 */
export function answersToTake(allGuides: Guides, guide: string): string[] {
  const graph = graphOf(allGuides)
  const start = keyOf({ guide, step: allGuides.get(guide)?.start ?? '' })
  const { isCut, order } = cutLoops(graph, [start])
  const reached = new Set(order)
  const parts = new Set(order.flatMap((key) => graph.get(key)!.exits.flatMap(partOf)))
  const avoiding = new Map<string, ReadonlySet<string>>()
  const withoutPassing = (step: string) => {
    const known = avoiding.get(step) ?? (step === start ? new Set<string>() : reachable(graph, [start], step))
    avoiding.set(step, known)
    return known
  }
  // What every way to a question passes lies on the path of any search from the start. A part that returns is passed beside that path.
  const mayBePassed = (at: string, to: string) => isCut(at, to) || parts.has(to)
  return questionsOf(allGuides, guide)
    .filter(([at]) => reached.has(keyOf(at)))
    .flatMap(([at, { choices }]) =>
      choices
        .map(({ id, to }) => ({ id, from: keyOf(at), to: keyOf(to) }))
        .filter(({ from, to }) => to !== from && (!mayBePassed(from, to) || withoutPassing(to).has(from)))
        .map(({ id }) => answerKey(at, id)),
    )
}

function partOf({ to, then }: NodeExit): string[] {
  return then === undefined ? [] : [to]
}

/** A walk that takes answers which no other takes. */
export interface FillingWalk {
  readonly answers: Answers
  readonly walk: Walk
  /** The missing answers that it takes. */
  readonly takes: readonly string[]
}

/**
 * Finds a few walks from a guide's start that together take the missing answers. Each walk follows the path on which most
 * of them lie. An answer gets no walk if its question is not asked on any walk that ends.
 *
 *     fillingWalks(allGuides, 'move', new Set(['move/notification.other']))
 *     // [{ answers: { notification: 'other' }, walk: { … }, takes: ['move/notification.other'] }]
 */
export function fillingWalks(allGuides: Guides, guide: string, missing: ReadonlySet<string>): FillingWalk[] {
  const left = new Set(missing)
  const found: FillingWalk[] = []
  const add = (filling: FillingWalk | undefined) => {
    filling?.takes.forEach((key) => left.delete(key))
    if (filling) found.push(filling)
    return filling !== undefined
  }
  while (left.size > 0 && add(walkOn(allGuides, guide, {}, left)));
  // Answers that lead back, or whose question is passed because its answer is known, need a path of their own.
  for (const key of [...left])
    if (left.has(key)) add(walkOn(allGuides, guide, answersTo(allGuides, guide, key), left))
  return found
}

/** Continues from the given answers to an outcome, over as many missing answers as it can. Undefined if it takes none, or reaches no outcome. */
function walkOn(
  allGuides: Guides,
  guide: string,
  given: Answers,
  missing: ReadonlySet<string>,
): FillingWalk | undefined {
  const graph = graphOf(allGuides)
  const { toEnd } = distancesOf(graph)
  const worth = worthOf(allGuides, graph, guide, missing)
  let answers = given
  let walk = replay(allGuides, guide, answers)
  while (walk.ending === 'unanswered') {
    const { at } = walk
    const { choices } = allGuides.get(at.guide)?.steps.get(at.step) as Question
    const order = choices
      .map(({ id, to }) => ({
        id,
        worth: (missing.has(answerKey(at, id)) ? 1 : 0) + (worth.get(keyOf(to)) ?? 0),
        far: toEnd.get(keyOf(to)) ?? Infinity,
      }))
      .sort((a, b) => b.worth - a.worth || a.far - b.far)
    const next = order.map(({ id }) => {
      const tried = { ...answers, [nameIn(guide, at)]: id }
      return { tried, walk: replay(allGuides, guide, tried) }
    })
    const best = next.find((one) => one.walk.ending === 'unanswered' || one.walk.ending === 'outcome')
    if (!best) return undefined
    ;[answers, walk] = [best.tried, best.walk]
  }
  const takes = answersOn(walk.trail).filter((key) => missing.has(key))
  return walk.ending === 'outcome' && takes.length > 0 ? { answers, walk, takes } : undefined
}

/** For each step, the number of missing answers on the path behind it that has most of them. What leads back is left out. */
function worthOf(
  allGuides: Guides,
  graph: Graph,
  guide: string,
  missing: ReadonlySet<string>,
): Map<string, number> {
  const start = keyOf({ guide, step: allGuides.get(guide)?.start ?? '' })
  const { order } = cutLoops(graph, [start])
  const worth = new Map<string, number>()
  for (const key of order) {
    const at = targetOf(key)
    const step = allGuides.get(at.guide)?.steps.get(at.step)
    const choices = step?.kind === 'question' ? step.choices : []
    const ways = (graph.get(key)?.exits ?? []).map(({ to, then }, i) => {
      const own = choices[i] && missing.has(answerKey(at, choices[i].id)) ? 1 : 0
      // The order is from behind: of what leads back nothing is known yet.
      const after = (next: string | undefined) => (next === undefined ? 0 : (worth.get(next) ?? 0))
      return own + after(to) + after(then)
    })
    worth.set(key, Math.max(0, ...ways))
  }
  return worth
}

/** The answers on a shortest path up to and including an answer. The path does not pass the step to which that answer leads. */
function answersTo(allGuides: Guides, guide: string, key: string): Answers {
  const dot = key.lastIndexOf('.')
  const [question, answer] = [key.slice(0, dot), key.slice(dot + 1)]
  const at = targetOf(question)
  const step = allGuides.get(at.guide)?.steps.get(at.step)
  const to = step?.kind === 'question' ? step.choices.find(({ id }) => id === answer)?.to : undefined
  const graph = to ? without(graphOf(allGuides), keyOf(to)) : graphOf(allGuides)
  const start = keyOf({ guide, step: allGuides.get(guide)?.start ?? '' })
  const before = new Map<string, string>([[start, '']])
  for (const [from] of before)
    for (const { to: next } of graph.get(from)?.exits ?? [])
      if (graph.has(next) && !before.has(next)) before.set(next, from)
  const answers: Record<string, string> = { [nameIn(guide, at)]: answer }
  for (let now = question, from = before.get(now); from; now = from, from = before.get(now)) {
    const asked = targetOf(from)
    const passed = allGuides.get(asked.guide)?.steps.get(asked.step)
    const choice = passed?.kind === 'question' && passed.choices.find((one) => keyOf(one.to) === now)
    if (choice) answers[nameIn(guide, asked)] = choice.id
  }
  return answers
}

function without(graph: Graph, step: string): Graph {
  const rest = new Map(graph)
  rest.delete(step)
  return new Map(
    [...rest].map(([key, node]) => [key, { ...node, exits: node.exits.filter(({ to }) => to !== step) }]),
  )
}

function answersOn(trail: readonly Crossing[]): string[] {
  return trail.flatMap((one) => (one.answer === undefined ? [] : [answerKey(one, one.answer)]))
}

function questionsOf(allGuides: Guides, guide: string): [Target, Question][] {
  return [...(allGuides.get(guide)?.steps.values() ?? [])].flatMap((step) =>
    step.kind === 'question' ? [[{ guide, step: step.id }, step] as [Target, Question]] : [],
  )
}
