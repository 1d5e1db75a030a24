import { successorsOf } from './exits'
import { walkOrder } from './order'
import type { Choice, Guide, Step, Target } from './types'

/** An entry of a guide's nested list. Each step is listed once, where a walk in writing order first reaches it. */
export interface OutlineEntry {
  readonly step: Step
  /** Its place in walking order, from 1. */
  readonly number: number
  /** The answer that leads here, if the exit above does not say so. */
  readonly via?: { readonly from: number; readonly choice: Choice }
  readonly exits: readonly OutlineExit[]
}

export interface OutlineExit {
  /** The answer; undefined for the only exit of an instruction. */
  readonly choice?: Choice
  readonly to: Target
  /** The first step of the part that is walked before. */
  readonly after?: Target
  /** The number of its target; undefined in another guide. */
  readonly number?: number
  /** Whether it leads back to a step on the path to here. */
  readonly loop: boolean
  /** Whether its target is first reached by this exit, and so is listed below it or next. */
  readonly first: boolean
  /** What is first reached by this answer. Empty if that is listed elsewhere: above, below on the same level, or in another guide. */
  readonly below: readonly OutlineEntry[]
  /** The number of steps listed below. */
  readonly size: number
}

export interface GuideOutline {
  readonly entries: readonly OutlineEntry[]
  /** Each step's place in walking order, from 1. */
  readonly numbers: ReadonlyMap<string, number>
}

/** Levels of nesting. No screen is wide enough for more. */
const MOST_LEVELS = 7

/**
 * The nested outline of a guide. A step that follows without a branch stays on the same level. So does the last branch if it
 * contains at least half of the steps left, so that the main line of a long guide does not drift to the side. Takes linear
 * time.
 */
export function outlineOf(guide: Guide): GuideOutline {
  const order = walkOrder(guide)
  const numbers = new Map(order.map((id, i) => [id, i + 1]))
  const { roots, firsts, loops, ends } = spanningTree(guide, order)
  const size = (id: string) => (ends.get(id) ?? 0) - (numbers.get(id) ?? 0) + 1

  const sequence = (start: Waiting, level: number): OutlineEntry[] => {
    const entries: OutlineEntry[] = []
    const waiting = [start]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, via } = next
      const step = guide.steps.get(id)!
      const number = numbers.get(id)!
      const branches = firsts.get(id) ?? []
      const ways = successorsOf(step)
      const rest = continuations(branches, ways, level, size, size(id))
      const exits = ways.map(({ choice, after, ...to }, i): OutlineExit => {
        const own = to.guide === guide.id ? numbers.get(to.step) : undefined
        const first = branches.includes(i)
        const nested = first && !rest.includes(i)
        return {
          ...(choice && { choice }),
          to,
          ...(after && { after }),
          ...(own !== undefined && { number: own }),
          loop: loops.has(`${id}.${i}`),
          first,
          below: nested ? sequence({ id: to.step }, level + 1) : [],
          size: nested ? size(to.step) : 0,
        }
      })
      entries.push({ step, number, exits, ...(via && { via }) })
      for (const i of rest.toReversed()) {
        const choice = exits[i]?.choice
        waiting.push({ id: exits[i]!.to.step, ...(choice && { via: { from: number, choice } }) })
      }
    }
    return entries
  }
  return { entries: roots.flatMap((id) => sequence({ id }, 1)), numbers }
}

/** The entries of an outline one after the other, in walking order. */
export function entriesInOrder(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...entriesInOrder(entry.exits.flatMap(({ below }) => below))])
}

interface Waiting {
  readonly id: string
  readonly via?: { readonly from: number; readonly choice: Choice }
}

/** Which of a step's branches stay on its level. They are always the last ones, so that the steps keep their order. */
function continuations(
  branches: readonly number[],
  exits: readonly Target[],
  level: number,
  size: (id: string) => number,
  whole: number,
): readonly number[] {
  const last = branches.at(-1)
  if (last === undefined || branches.length === 1 || level >= MOST_LEVELS) return branches
  return size(exits[last]!.step) * 2 >= whole ? [last] : []
}

interface Spanning {
  /** Steps that are not first reached by an exit: the guide's start, then what cannot be reached from it. */
  readonly roots: readonly string[]
  /** For each step, the exits by which a step is first reached. */
  readonly firsts: ReadonlyMap<string, readonly number[]>
  /** Exits that lead back to a step on the current path, as `step.exit`. */
  readonly loops: ReadonlySet<string>
  /** For each step, the number of the last step below it. */
  readonly ends: ReadonlyMap<string, number>
}

/** Walks like `walkOrder`, and records how. It does not recurse, so depth is no limit. */
function spanningTree(guide: Guide, order: readonly string[]): Spanning {
  const roots: string[] = []
  const firsts = new Map<string, number[]>()
  const loops = new Set<string>()
  const ends = new Map<string, number>()
  const onWay = new Set<string>()
  let met = 0
  const stack: { readonly id: string; readonly exits: readonly Target[]; next: number }[] = []
  const enter = (id: string) => {
    firsts.set(id, [])
    onWay.add(id)
    met++
    stack.push({ id, exits: successorsOf(guide.steps.get(id)!), next: 0 })
  }
  for (const root of order) {
    if (firsts.has(root)) continue
    roots.push(root)
    enter(root)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const i = top.next++
      const to = top.exits[i]
      if (!to) {
        onWay.delete(top.id)
        ends.set(top.id, met)
        stack.pop()
      } else if (to.guide === guide.id && guide.steps.has(to.step)) {
        if (onWay.has(to.step)) loops.add(`${top.id}.${i}`)
        if (firsts.has(to.step)) continue
        firsts.get(top.id)!.push(i)
        enter(to.step)
      }
    }
  }
  return { roots, firsts, loops, ends }
}
