import type { AST } from '@eslint-community/regexpp'
import { ANY, signsOf, type Signs } from './expression-signs'

/** A place of an expression that takes one sign (Glushkov's automaton, one state for each such place). */
export interface Place {
  readonly signs: Signs
  /** How many signs the repetitions around it take at most. */
  readonly span: number
  /** The places that may come next, each with the number of ways there. */
  readonly next: Map<number, number>
}

/** An expression as the places a search passes: place 0 takes the signs before what is found. */
export interface Places {
  readonly places: readonly Place[]
  /** Whether it has what this cannot count: what is repeated takes nothing in several ways, or refers back. */
  readonly uncountable: boolean
  /** What looks ahead or behind: expressions of their own. */
  readonly looks: readonly (readonly AST.Alternative[])[]
}

interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  /** In how many ways it takes nothing. */
  readonly empty: number
}

const NOTHING: Part = { first: [], last: [], empty: 1 }
/** Repetitions up to this are written out. */
const WRITTEN_OUT = 3
const MOST_PLACES = 1500
const MOST_EMPTY = 64

/** The places of an expression, in which a repetition with a limit above three is one without: it then takes no fewer ways. `anywhere`: it is tried from each sign of the text on. */
export function placesOf(alternatives: readonly AST.Alternative[], anywhere: boolean): Places {
  const places: Place[] = []
  const looks: (readonly AST.Alternative[])[] = []
  let uncountable = false
  const add = (signs: Signs, span: number): Part => {
    if (places.length > MOST_PLACES) uncountable = true
    else places.push({ signs, span, next: new Map() })
    return { first: [places.length - 1], last: [places.length - 1], empty: 0 }
  }
  const join = (from: readonly number[], to: readonly number[], ways: number) => {
    for (const one of from)
      for (const other of to) places[one]!.next.set(other, (places[one]!.next.get(other) ?? 0) + ways)
  }
  const bounded = (part: Part): Part => {
    if (part.empty > MOST_EMPTY) uncountable = true
    return part
  }
  const sequence = (parts: readonly (() => Part)[]): Part =>
    parts.reduce<Part>((before, make) => {
      const part = make()
      join(before.last, part.first, 1)
      // The ways through the parts that take nothing are in `last` and `first` already, once each.
      return bounded({
        first: before.empty ? [...before.first, ...part.first] : before.first,
        last: part.empty ? [...before.last, ...part.last] : part.last,
        empty: before.empty * part.empty,
      })
    }, NOTHING)
  const either = (parts: readonly Part[]): Part =>
    bounded({
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      empty: parts.reduce((sum, { empty }) => sum + empty, 0),
    })
  const choice = (all: readonly AST.Alternative[], span: number): Part =>
    either(all.map(({ elements }) => sequence(elements.map((one) => () => element(one, span)))))
  const element = (node: AST.Element, span: number): Part => {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return add(signsOf(node), span)
      case 'Group':
      case 'CapturingGroup':
        return choice(node.alternatives, span)
      case 'Quantifier':
        return quantifier(node, span)
      case 'Assertion':
        if (node.kind === 'lookahead' || node.kind === 'lookbehind') looks.push(node.alternatives)
        return NOTHING
      default:
        uncountable = true
        return NOTHING
    }
  }
  const quantifier = ({ element: inner, min, max }: AST.Quantifier, span: number): Part => {
    if (max === 0) return NOTHING
    const once = () => element(inner, span)
    const orNot = (part: Part) => bounded({ ...part, empty: part.empty + 1 })
    if (max <= WRITTEN_OUT) {
      const more = (left: number): Part => orNot(sequence(left > 1 ? [once, () => more(left - 1)] : [once]))
      const optional = max - min
      return sequence([...Array<() => Part>(min).fill(once), ...(optional > 0 ? [() => more(optional)] : [])])
    }
    const body = element(inner, span * max)
    // Rounds that take nothing can stand anywhere among the others; only a repetition without limits stops at one.
    if (body.empty > 1 || (body.empty > 0 && (max !== Infinity || min > 1))) uncountable = true
    join(body.last, body.first, 1)
    return min === 0 && body.empty === 0 ? orNot(body) : body
  }
  add(ANY, Infinity)
  if (anywhere && !alternatives.every(isAnchored)) places[0]!.next.set(0, 1)
  const whole = choice(alternatives, 1)
  join([0], whole.first, 1)
  return { places, uncountable, looks }
}

function isAnchored({ elements: [first] }: AST.Alternative): boolean {
  return first?.type === 'Assertion' && first.kind === 'start'
}
