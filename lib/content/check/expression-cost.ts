import { RegExpParser, type AST } from '@eslint-community/regexpp'
import { checkSync } from 'recheck'

// Its other ways of working start a program of their own, which no one command's few expressions are worth.
process.env.RECHECK_BACKEND ??= 'pure'

const LIMITS = { checker: 'automaton', timeout: 3000, recallTimeout: -1 } as const
/** The page takes a thousand signs of a pasted text at most, and real texts are nobody's attack: the third power is a moment. */
const HIGHEST_POWER = 3
const parser = new RegExpParser({ ecmaVersion: 2024 })
const judged = new Map<string, boolean>()

/**
 * Whether an expression, which must be valid, answers quickly on any text that the page gives it. Only a group that is
 * repeated without limit, or a back reference, can take exponential time, and only a row of unlimited repetitions a high
 * power of the text's length: whatever has neither is quick; the rest recheck decides. What it cannot tell in time passes:
 * to refuse `error\s+\d+` would be worse than to wait a moment.
 */
export function isQuick(source: string): boolean {
  const known = judged.get(source)
  if (known !== undefined) return known
  const pattern = parser.parsePattern(source)
  const quick = isPlain(pattern) || !isVulnerable(withoutLimits(source, pattern))
  judged.set(source, quick)
  return quick
}

function isVulnerable(source: string): boolean {
  const found = checkSync(source, 'i', LIMITS)
  if (found.status !== 'vulnerable') return false
  return found.complexity.type === 'exponential' || found.complexity.degree > HIGHEST_POWER
}

/**
 * The expression with each limited repetition, `x{2,40}`, as one that may be or not, `x?`: that changes how long it takes by
 * a factor, not by a power, and recheck would write all forty out.
 */
function withoutLimits(source: string, pattern: AST.Pattern): string {
  const limits: { from: number; to: number }[] = []
  visit(pattern, (node) => {
    const limited = node.type === 'Quantifier' && node.max > 1 && node.max !== Infinity
    if (limited) limits.push({ from: node.element.end, to: node.end })
  })
  limits.sort((a, b) => b.from - a.from)
  return limits.reduce((text, { from, to }) => `${text.slice(0, from)}?${text.slice(to)}`, source)
}

function isPlain(pattern: AST.Pattern): boolean {
  let suspect = false
  visit(pattern, (node) => {
    const group = node.type === 'Quantifier' && node.max === Infinity && 'alternatives' in node.element
    if (group || node.type === 'Backreference') suspect = true
  })
  return !suspect && unlimitedIn(pattern) <= HIGHEST_POWER
}

/** How many unlimited repetitions one way through an expression passes at most. */
function unlimitedIn(node: AST.Pattern | AST.Alternative | AST.Element): number {
  if (node.type === 'Alternative') return node.elements.reduce((sum, one) => sum + unlimitedIn(one), 0)
  if (node.type === 'Quantifier') return unlimitedIn(node.element) + (node.max === Infinity ? 1 : 0)
  if (!('alternatives' in node)) return 0
  return Math.max(...node.alternatives.map((one) => (one.type === 'Alternative' ? unlimitedIn(one) : 0)))
}

function visit(node: AST.Pattern | AST.Alternative | AST.Element, look: (element: AST.Element) => void): void {
  if (node.type === 'Alternative') {
    for (const element of node.elements) visit(element, look)
    return
  }
  if (node.type !== 'Pattern') look(node)
  if (node.type === 'Quantifier') visit(node.element, look)
  else if ('alternatives' in node) {
    for (const one of node.alternatives) if (one.type === 'Alternative') visit(one, look)
  }
}
