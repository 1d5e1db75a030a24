import type { SearchTexts } from './data'
import { LONGEST_PASTED } from './longest'

/** A step that a pasted text leads to, and the `via` of the way there. */
export interface Match {
  readonly step: number
  readonly via: string
}

/** Expressions are quick, each; even so many that they are slow together must not hold up the page. */
const MOST_MS = 150

/**
 * Tries the expressions on a text that a reader pasted, and gives the steps behind, each once: that whose expression takes up
 * most of the text first, one whose expression fits anything last.
 */
export function matchesOf(text: string, matches: SearchTexts['matches']): Match[] {
  const pasted = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PASTED)
  const end = performance.now() + MOST_MS
  const found = matches.flatMap(([source, step, via]) => {
    if (pasted === '' || performance.now() > end) return []
    const expression = expressionOf(source)
    const length = expression?.exec(pasted)?.[0].length ?? 0
    if (length === 0) return []
    return [{ step, via, rank: expression?.test('') ? 0 : length }]
  })
  found.sort((a, b) => b.rank - a.rank || a.via.length - b.via.length)
  return found
    .filter(({ step }, i) => found.findIndex((one) => one.step === step) === i)
    .map(({ step, via }) => ({ step, via }))
}

function expressionOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'i')
  } catch {
    return undefined
  }
}
