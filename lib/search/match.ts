import type { SearchTexts } from './data'
import { editsBetween } from './edits'
import { LONGEST_PASTED } from '@/lib/language/longest-pasted'

/** A step that a pasted text leads to, and the `via` of the way there. */
export interface Match {
  readonly step: number
  readonly via: string
}

/** Expressions are quick, each; even so many that they are slow together must not hold up the page. */
const MOST_MS = 150

/**
 * Tries the expressions on a text that a reader pasted, and gives the steps behind, each once: that whose expression takes up
 * most of the text first, one whose expression fits anything last. Words that the expressions have may be misspelt in it.
 * @param least how much of the text an expression has to take up, from 0 to 1
 */
export function matchesOf(text: string, matches: SearchTexts['matches'], least = 0): Match[] {
  const pasted = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PASTED)
  const spelt = spelling(matches)(pasted)
  const end = performance.now() + MOST_MS
  const found = matches.flatMap(([source, step, via]) => {
    if (pasted === '' || performance.now() > end) return []
    const expression = expressionOf(source)
    const length = lengthIn(pasted, expression) || lengthIn(spelt, expression)
    const rank = expression?.test('') ? 0 : length
    return length === 0 || rank < least * pasted.length ? [] : [{ step, via, rank }]
  })
  found.sort((a, b) => b.rank - a.rank || a.via.length - b.via.length)
  return found
    .filter(({ step }, i) => found.findIndex((one) => one.step === step) === i)
    .map(({ step, via }) => ({ step, via }))
}

/** Words of texts as they are looked at here: shorter ones are other words too easily. */
const LONG_WORD = /\p{L}{4,}/gu

/** Puts words right that are a slip away from one that the expressions have: `allready added`. */
function spelling(matches: SearchTexts['matches']): (text: string) => string {
  const known = new Set(
    matches.flatMap(([source]) => source.replace(/\\./g, ' ').toLowerCase().match(LONG_WORD) ?? []),
  )
  const right = (word: string) => {
    const typed = word.toLowerCase()
    if (known.has(typed)) return word
    const slips = typed.length < 8 ? 1 : 2
    const like = (one: string) =>
      one.startsWith(typed.charAt(0)) &&
      // Another letter in a short word makes another word.
      (typed.length > 4 || one.length !== typed.length) &&
      editsBetween(typed, one, slips) <= slips
    return [...known].find(like) ?? word
  }
  return (text) => text.replace(LONG_WORD, right)
}

/** How many signs of a text an expression takes up: of all that it fits, `Error 691` and `authentication failed`, each once. */
function lengthIn(text: string, expression: RegExp | undefined): number {
  if (!expression) return 0
  const parts = new Set(text.match(expression))
  return [...parts].reduce((sum, { length }) => sum + length, 0)
}

function expressionOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'gi')
  } catch {
    return undefined
  }
}
