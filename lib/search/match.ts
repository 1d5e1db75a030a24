import type { SearchTexts } from './data'
import { editsBetween } from './edits'
import { LONGEST_PASTED } from '@/lib/language/longest-pasted'
import { fold } from '@/lib/language/terms'

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
  const asWritten = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PASTED)
  const pasted = asWritten.toLowerCase()
  const spelt = spelling(matches)(pasted)
  // `HESABINIZ KİLİTLENDİ` and `hesabiniz kilitlendi` for `hesabınız kilitlendi`.
  const plain = fold(asWritten)
  const end = performance.now() + MOST_MS
  const found = matches.flatMap(([source, step, via]) => {
    if (pasted === '' || performance.now() > end) return []
    const expression = expressionOf(source)
    const parts =
      partsOf(pasted, expression) ??
      partsOf(spelt, expression) ??
      partsOf(plain, expressionOf(foldedExpression(source)))
    if (!parts) return []
    const share = expression!.test('') ? 0 : lengthOf(parts)
    // What is said again, as in a log, makes an answer no likelier.
    const rank = share && lengthOf([...new Set(parts)])
    return share < least * pasted.length ? [] : [{ step, via, rank }]
  })
  found.sort((a, b) => b.rank - a.rank || a.via.length - b.via.length)
  return found
    .filter(({ step }, i) => found.findIndex((one) => one.step === step) === i)
    .map(({ step, via }) => ({ step, via }))
}

/** Words of texts as they are looked at here: shorter ones are other words too easily. */
const LONG_WORD = /\p{L}{4,}/gu

/** Puts words right, in small letters, that are a slip away from one that the expressions have: `allready added`. */
function spelling(matches: SearchTexts['matches']): (text: string) => string {
  const known = new Set(
    matches.flatMap(([source]) => source.replace(/\\./g, ' ').toLowerCase().match(LONG_WORD) ?? []),
  )
  const right = (typed: string) => {
    if (known.has(typed)) return typed
    const slips = typed.length < 8 ? 1 : 2
    const like = (one: string) =>
      one.startsWith(typed.charAt(0)) &&
      // Another letter in a short word makes another word.
      (typed.length > 4 || one.length !== typed.length) &&
      editsBetween(typed, one, slips) <= slips
    return [...known].find(like) ?? typed
  }
  return (text) => text.replace(LONG_WORD, right)
}

/** What an expression takes up of a text: all that it fits, `error 691` and `authentication failed`; undefined if that is nothing. */
function partsOf(text: string, expression: RegExp | undefined): string[] | undefined {
  const parts = expression && text.match(expression)
  return parts?.some(Boolean) ? parts : undefined
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

/** An expression for folded texts: its letters and digits are folded, what is escaped stays. */
export function foldedExpression(source: string): string {
  return source.replace(/(\\.)|[\p{L}\p{M}\p{Nd}]+/gsu, (piece, escaped?: string) => escaped ?? fold(piece))
}

function expressionOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'gi')
  } catch {
    return undefined
  }
}
