import type { Graph } from './graph'
import { entriesOf, farthestFrom, type Effort, type Road, type Round } from './longest-in-round'
import { roundsOf } from './rounds'

/** The longest way through a guide, as far as it was looked for. */
export interface LongestWay {
  /** So many questions are on some way that passes no step twice. */
  readonly questions: number
  /** Whether no way has more. Among many steps that all lead to each other that is not looked for to the end. */
  readonly isLongest: boolean
  /** How many exits were looked at. */
  readonly looks: number
}

/** Exits to look at within rounds, for all of a guide: what people write takes some hundreds. */
const MOST_LOOKS = 25_000

/**
 * Counts the questions on the longest way from `start` that stays in its guide; those of a part in another guide count there. Loops
 * count once: no way passes a step twice, but in a part that it goes through twice. In whatever order answers are written, it is the same.
 *
 * A way that leaves steps which lead round to each other never comes back to them, so each such round is looked at by itself. Where people
 * have written it, one step or two lead into it, and that takes little more than linear time. To find the longest of all ways between
 * steps that all lead to each other takes longer than anyone can wait, so that ends after a number of looks, with the longest way found.
 *
 *     longestWay(graph, 'move/notification')  // { questions: 7, isLongest: true, looks: 40 }
 */
export function longestWay(graph: Graph, start: string): LongestWay {
  const guide = start.slice(0, start.indexOf('/') + 1)
  const effort: Effort = { looks: 0, left: MOST_LOOKS, isWhole: true }
  if (!graph.has(start)) return { questions: 0, isLongest: true, looks: 0 }
  const leads = new Map<string, readonly string[]>()
  const rounds = roundsOf([start], (key) => {
    const keys = (graph.get(key)?.exits ?? []).flatMap(({ to, then }) =>
      then === undefined ? [to] : [to, then],
    )
    const own = [...new Set(keys)].filter((one) => one.startsWith(guide) && graph.has(one)).sort()
    effort.looks += keys.length
    leads.set(key, own)
    return own
  })
  const roundOf = new Map(rounds.flatMap((keys, i) => keys.map((key) => [key, i] as const)))
  const entries = entriesOf(rounds, leads)
  /** The most questions from a step to an outcome `solved`, where a part ends, and to wherever a way may stop. */
  const toSolved = new Map<string, number>()
  const toAny = new Map<string, number>()
  rounds.forEach((keys, i) => {
    for (const far of [toSolved, toAny]) {
      const round = roundAt(graph, keys, far, toSolved, roundOf)
      const starts = keys.includes(start) ? [...new Set([...entries[i]!, start])] : entries[i]!
      for (const [key, most] of farthestFrom(starts, round, effort)) far.set(key, most)
    }
  })
  return { questions: Math.max(0, toAny.get(start) ?? 0), isLongest: effort.isWhole, looks: effort.looks }
}

/**
 * Steps that lead round to each other, with what is known of all behind them.
 * @param far the most questions from each step behind them: to an outcome `solved` if it is `toSolved`, otherwise to wherever a way may stop
 */
function roundAt(
  graph: Graph,
  keys: readonly string[],
  far: ReadonlyMap<string, number>,
  toSolved: ReadonlyMap<string, number>,
  roundOf: ReadonlyMap<string, number>,
): Round {
  const [first = ''] = keys
  const isHere = (key: string) => roundOf.get(key) === roundOf.get(first)
  const leaving = new Map<string, number>()
  const roads = new Map<string, readonly Road[]>()
  for (const key of keys) {
    const { exits = [], end } = graph.get(key) ?? {}
    let out = far !== toSolved || end === 'solved' || end === 'unknown' ? 0 : -Infinity
    const on = new Map<string, number>()
    const lead = (to: string, questions: number) => {
      if (!isHere(to)) out = Math.max(out, questions + (far.get(to) ?? -Infinity))
      else if (to !== key) on.set(to, Math.max(questions, on.get(to) ?? -Infinity))
    }
    for (const { to, then } of exits) {
      // What a part within the guide asks comes before what follows it. One that leads back here has a finding of its own.
      const isPart = then !== undefined && roundOf.has(to) && !isHere(to)
      if (then !== undefined) lead(then, isPart ? (toSolved.get(to) ?? -Infinity) : 0)
      // From within a part, the outcome `support` ends the whole walk.
      if (far !== toSolved || !isPart) lead(to, 0)
    }
    leaving.set(key, out)
    roads.set(
      key,
      [...on]
        .flatMap(([to, questions]) => (questions < 0 ? [] : [{ to, questions }]))
        .sort((a, b) => (a.to < b.to ? -1 : 1)),
    )
  }
  return { keys: new Set(keys), roads, leaving, weight: (key) => (graph.get(key)?.question ? 1 : 0) }
}
