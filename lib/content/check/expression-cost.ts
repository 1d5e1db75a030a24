import { RegExpParser, type AST } from '@eslint-community/regexpp'
import { checkSync } from 'recheck'
import { LONGEST_PASTED } from '@/lib/search/longest'

// Its other ways of working start a program of their own, which no one command's few expressions are worth.
process.env.RECHECK_BACKEND ??= 'pure'

/** Tests of a sign that one look at a pasted text may take: some hundredths of a second. */
const MOST_TESTS = 50_000_000
const LIMITS = { checker: 'automaton', timeout: 3000, recallTimeout: -1 } as const
/** Of a text's length, what the time may grow with: the square of a thousand signs is a moment. */
const HIGHEST_POWER = 2
const parser = new RegExpParser({ ecmaVersion: 2024 })
const judged = new Map<string, boolean>()

/**
 * Whether an expression, which must be valid, answers quickly on any text that the page gives it. Most are so simple that the
 * ways in which they can go wrong can be counted, at once; the rest recheck decides, which takes its time. What it cannot
 * tell is not quick.
 */
export function isQuick(source: string): boolean {
  const known = judged.get(source)
  if (known !== undefined) return known
  const tests = testsOf(source)
  const quick = tests === undefined ? isProven(source) : tests <= MOST_TESTS
  judged.set(source, quick)
  return quick
}

function isProven(source: string): boolean {
  const found = checkSync(source, 'i', LIMITS)
  if (found.status !== 'vulnerable') return found.status === 'safe'
  return found.complexity.type === 'polynomial' && found.complexity.degree <= HIGHEST_POWER
}

/** How often a sign is tested at most, counted from above; undefined for what has no simple bound. */
function testsOf(source: string): number | undefined {
  const counter = { tests: 0, known: true }
  const { alternatives } = parser.parsePattern(source)
  for (const alternative of alternatives) {
    const elements = withoutEnd(alternative.elements)
    const anchored = elements[0]?.type === 'Assertion' && elements[0].kind === 'start'
    follow(elements, anchored ? 1 : placesOf(elements), counter)
  }
  return counter.known ? counter.tests : undefined
}

/** What is optional at the end cannot fail, so nothing is tried again because of it. */
function withoutEnd(elements: readonly AST.Element[]): readonly AST.Element[] {
  const last = elements.at(-1)
  return last?.type === 'Quantifier' && last.min === 0 && isSign(last.element) ? elements.slice(0, -1) : elements
}

interface Counter {
  tests: number
  known: boolean
}

/**
 * Goes along a row of elements.
 * @param ways in how many ways the row can be come to
 * @returns in how many it can be left
 */
function follow(elements: readonly AST.Element[], ways: number, counter: Counter): number {
  let open = ways
  elements.forEach((element, i) => {
    const rest = elements.slice(i + 1)
    counter.tests += open
    if (element.type === 'CapturingGroup' || element.type === 'Group')
      open = split(element.alternatives, open, counter)
    else if (element.type === 'Quantifier') open = repeat(element, rest, open, counter)
    else if (!isSign(element) && !(element.type === 'Assertion' && !('alternatives' in element)))
      counter.known = false
  })
  return open
}

function split(alternatives: readonly AST.Alternative[], ways: number, counter: Counter): number {
  return alternatives.reduce((sum, { elements }) => sum + follow(elements, ways, counter), 0)
}

function repeat(
  { element, min, max }: AST.Quantifier,
  rest: readonly AST.Element[],
  ways: number,
  counter: Counter,
): number {
  const most = Math.min(max, LONGEST_PASTED)
  if (isSign(element)) {
    counter.tests += ways * most
    const next = firstsOf(rest)
    // Where the sign that must follow is none that is repeated, there is one place to stop.
    if (next && !next.some((sign) => mayBoth(element, sign))) return ways
    return ways * Math.min(most - min + 1, placesOf(rest))
  }
  if ((element.type !== 'Group' && element.type !== 'CapturingGroup') || max === Infinity) {
    counter.known = false
    return ways
  }
  let open = ways
  let left = min === 0 ? ways : 0
  for (let round = 1; round <= most && counter.tests <= MOST_TESTS; round++) {
    open = split(element.alternatives, open, counter)
    if (round >= min) left += open
  }
  return left
}

type Sign = AST.Character | AST.CharacterSet | AST.CharacterClass

function isSign(element: AST.Element): element is Sign {
  return ['Character', 'CharacterSet', 'CharacterClass'].includes(element.type)
}

/** The signs with which a row can begin; undefined where it may be empty or that cannot be told. */
function firstsOf([element, ...rest]: readonly AST.Element[]): Sign[] | undefined {
  if (!element) return undefined
  if (isSign(element)) return [element]
  if (element.type === 'Quantifier') {
    const own = firstsOf([element.element])
    const others = element.min === 0 ? firstsOf(rest) : []
    return own && others && [...own, ...others]
  }
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return undefined
  const all = element.alternatives.map((one) => firstsOf([...one.elements, ...rest]))
  return all.every((one) => one !== undefined) ? all.flat() : undefined
}

function mayBoth(repeated: Sign, sign: Sign): boolean {
  if (sign.type !== 'Character') return true
  return new RegExp(`^(?:${repeated.raw})$`, 'i').test(String.fromCodePoint(sign.value))
}

/** At how many places of a text a row can begin at most: the letters that it begins with do not overlap themselves. */
function placesOf(elements: readonly AST.Element[]): number {
  const end = elements.findIndex(({ type }) => type !== 'Character')
  const literal = (end < 0 ? elements : elements.slice(0, end))
    .map(({ raw }) => raw.toLowerCase())
    .join('')
  let period = 1
  while (period < literal.length && !literal.startsWith(literal.slice(period))) period++
  return Math.ceil(LONGEST_PASTED / period)
}
