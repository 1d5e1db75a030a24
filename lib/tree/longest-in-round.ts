import { cutLoops } from './loops'
import { roundsOf } from './rounds'

/** A way from one step to another, with the questions of a part that it goes through. */
export interface Road {
  readonly to: string
  readonly questions: number
}

/** Steps that lead round to each other, or one alone. */
export interface Round {
  readonly keys: ReadonlySet<string>
  /** Roads within the round, in an order of their own. */
  readonly roads: ReadonlyMap<string, readonly Road[]>
  /** The most questions on a way that leaves the round at a step, or stops there, behind that step. */
  readonly leaving: ReadonlyMap<string, number>
  /** Whether a step counts. */
  readonly weight: (key: string) => number
}

/** How much was looked at, and how much may be. */
export interface Effort {
  looks: number
  left: number
  /** Whether nothing was left out. */
  isWhole: boolean
}

/** The most questions on a way from each of these steps of a round that passes no step twice; the most that were found, where that takes too long. */
export function farthestFrom(
  starts: readonly string[],
  round: Round,
  effort: Effort,
): ReadonlyMap<string, number> {
  if (round.keys.size === 1) return alone(round)
  const found = new Map(starts.map((start) => [start, farthest(start, round, effort)]))
  if (effort.isWhole) return found
  const other = inOneOrder(starts, round, effort)
  return new Map([...found].map(([key, most]) => [key, Math.max(most, other.get(key) ?? -Infinity)]))
}

function alone({ keys, leaving, weight }: Round): ReadonlyMap<string, number> {
  return new Map([...keys].map((key) => [key, weight(key) + (leaving.get(key) ?? -Infinity)]))
}

/** A way never comes back to where it began: without that step, what is left falls into smaller rounds, which it leaves one after the other. */
function farthest(start: string, { keys, roads, leaving, weight }: Round, effort: Effort): number {
  const leads = new Map<string, readonly string[]>()
  const next = (key: string) => {
    const all = roads.get(key) ?? []
    const on = all.flatMap(({ to }) => (to !== start && keys.has(to) ? [to] : []))
    effort.looks += all.length
    effort.left -= all.length
    leads.set(key, on)
    return on
  }
  const far = new Map<string, number>()
  const onFrom = (key: string) =>
    (roads.get(key) ?? []).reduce(
      (most, { to, questions }) => Math.max(most, questions + (far.get(to) ?? -Infinity)),
      leaving.get(key) ?? -Infinity,
    )
  const rounds = roundsOf(next(start), next)
  const entries = entriesOf(rounds, leads)
  for (const [i, inner] of rounds.entries()) {
    const [only = ''] = inner
    if (inner.length === 1) {
      far.set(only, weight(only) + onFrom(only))
      continue
    }
    const round = {
      keys: new Set(inner),
      roads,
      leaving: new Map(inner.map((key) => [key, onFrom(key)])),
      weight,
    }
    for (const entry of entries[i] ?? []) {
      if (effort.left <= 0) effort.isWhole = false
      else far.set(entry, farthest(entry, round, effort))
    }
  }
  return weight(start) + onFrom(start)
}

/** For each round, the steps into which a road leads from outside of it. */
export function entriesOf(
  rounds: readonly (readonly string[])[],
  leads: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const roundOf = new Map(rounds.flatMap((keys, i) => keys.map((key) => [key, i] as const)))
  const entries = rounds.map(() => new Set<string>())
  for (const [from, exits] of leads)
    for (const to of exits) if (roundOf.get(to) !== roundOf.get(from)) entries[roundOf.get(to)!]!.add(to)
  return entries.map((keys) => [...keys].sort())
}

/** The most along the ways that a search in depth leaves of a round, once it has cut each that leads back: every one of them is a way. */
function inOneOrder(
  starts: readonly string[],
  { keys, roads, leaving, weight }: Round,
  effort: Effort,
): Map<string, number> {
  const within = (key: string) => (roads.get(key) ?? []).filter(({ to }) => keys.has(to))
  const graph = new Map([...keys].map((key) => [key, { exits: within(key), question: weight(key) > 0 }]))
  const { order, isCut } = cutLoops(graph, starts)
  const far = new Map<string, number>()
  for (const key of order) {
    const on = within(key).filter(({ to }) => !isCut(key, to))
    effort.looks += on.length
    const most = on.map(({ to, questions }) => questions + (far.get(to) ?? -Infinity))
    far.set(key, weight(key) + most.reduce((a, b) => Math.max(a, b), leaving.get(key) ?? -Infinity))
  }
  return far
}
