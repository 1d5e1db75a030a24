import { RegExpParser, type AST } from '@eslint-community/regexpp'
import { LONGEST_PASTED } from '@/lib/language/longest-pasted'
import { placesOf, type Place } from './expression-places'
import { asBits } from './expression-signs'
import { componentsOf } from './components'

/** Steps that a browser takes in a second or two. */
const MOST_STEPS = 2e9
const parser = new RegExpParser({ ecmaVersion: 2024 })

/**
 * Whether an expression, which must be valid, is done with any text that the page gives it before a reader notices: not only
 * with those that somebody thought of, for the longest text is known, and the ways through an expression can be counted.
 */
export function isQuick(source: string): boolean {
  return mostSteps(parser.parsePattern(source).alternatives) <= MOST_STEPS
}

/**
 * How many steps a search takes at most, never too few; Infinity where there is no telling, or for exponentially many. The ways
 * through a text multiply where one loop of the automaton can be left for another at many places of the same text, and wherever
 * signs are taken by several alternatives. A. Weber, H. Seidl: On the degree of ambiguity of finite automata, 1991.
 */
function mostSteps(alternatives: readonly AST.Alternative[], anywhere = true): number {
  const { places, uncountable, looks } = placesOf(alternatives, anywhere)
  if (uncountable) return Infinity
  const signs = asBits(places.map((place) => place.signs))
  const next = places.map((place) => [...place.next.keys()])
  const loops = componentsOf(next)
  if (loops.some((loop) => isAmbiguous(loop, places, signs))) return Infinity
  const own = LONGEST_PASTED * mostWays(places, signs, loops)
  const within = looks.reduce((sum, look) => sum + mostSteps(look, false), 0)
  return own * Math.max(1, within)
}

/** Places that lead to each other; a place that does not lead to itself is none. In the order in which a text passes them. */
type Loop = readonly number[]

/** Whether a text can go round from a place to itself in two ways: then in four when twice as long, and so on. */
function isAmbiguous(loop: Loop, places: readonly Place[], signs: readonly bigint[]): boolean {
  const inside = new Set(loop)
  const nextIn = (place: number) => [...places[place]!.next].filter(([to]) => inside.has(to))
  if (loop.some((place) => nextIn(place).some(([, ways]) => ways > 1))) return true
  if (loop.length === 1) return false
  const index = new Map(loop.map((place, i) => [place, i]))
  const pairs = loop.flatMap((a) =>
    loop.map((b) =>
      nextIn(a).flatMap(([x]) =>
        nextIn(b).flatMap(([y]) =>
          signs[x]! & signs[y]! ? [index.get(x)! * loop.length + index.get(y)!] : [],
        ),
      ),
    ),
  )
  const isSame = (pair: number) => Math.floor(pair / loop.length) === pair % loop.length
  return componentsOf(pairs).some((round) => round.some(isSame) && !round.every(isSame))
}

/** In how many ways a text can be passed up to one of its signs. */
function mostWays(places: readonly Place[], signs: readonly bigint[], loops: readonly Loop[]): number {
  const loopOf = new Map(loops.flatMap((loop) => loop.map((place) => [place, loop] as const)))
  const known = new Map<number, number>()
  const from = (place: number): number => {
    const seen = known.get(place)
    if (seen !== undefined) return seen
    const loop = loopOf.get(place) ?? [place]
    const exits = [...new Set(loop.flatMap((one) => [...places[one]!.next.keys()]))].filter(
      (to) => !loop.includes(to),
    )
    const branches = Math.max(
      ...loop.map((one) => branchesAt(places[one]!, signs, loopOf.has(place) ? loop : [])),
    )
    let most = branches
    for (const exit of exits) most = Math.max(most, branches * from(exit))
    if (loopOf.has(place)) {
      for (const later of loops) {
        if (later === loop || !canBeLeftFor(loop, later, places, signs)) continue
        const span = Math.min(LONGEST_PASTED, Math.max(...later.map((one) => places[one]!.span)))
        most = Math.max(most, branches * span * from(later[0]!))
      }
    }
    for (const one of loop) known.set(one, most)
    return most
  }
  return from(0)
}

/** How many next places take one sign, at most, without those of its own loop: when to leave that is counted elsewhere. */
function branchesAt({ next }: Place, signs: readonly bigint[], loop: Loop): number {
  const to = [...next].filter(([one]) => !loop.includes(one))
  let most = 1
  for (const [one] of to) {
    // Two that meet in one sign need not meet a third in the same; to count them all is too many, never too few.
    const ways = to.reduce((sum, [other, ways]) => (signs[one]! & signs[other]! ? sum + ways : sum), 0)
    most = Math.max(most, ways)
  }
  return most
}

/** Whether some text goes round in one loop, round in another, and from the one to the other. */
function canBeLeftFor(loop: Loop, later: Loop, places: readonly Place[], signs: readonly bigint[]): boolean {
  const [first, last] = [new Set(loop), new Set(later)]
  return loop.some((p) =>
    later.some((q) => {
      // Three at once: one stays in the loop, one goes over, one is in the later loop all the time.
      const waiting: [number, number, number][] = [[p, p, q]]
      const seen = new Set<string>()
      for (let top = waiting.pop(); top; top = waiting.pop()) {
        for (const a of places[top[0]]!.next.keys()) {
          if (!first.has(a)) continue
          for (const c of places[top[2]]!.next.keys()) {
            const both = signs[a]! & signs[c]!
            if (!last.has(c) || !both) continue
            for (const b of places[top[1]]!.next.keys()) {
              if (!(both & signs[b]!)) continue
              if (a === p && b === q && c === q) return true
              const key = `${a} ${b} ${c}`
              if (!seen.has(key)) {
                seen.add(key)
                waiting.push([a, b, c])
              }
            }
          }
        }
      }
      return false
    }),
  )
}
