import { NOT, termOf, wordsIn } from '@/lib/language/terms'

/** A piece of a text, and whether it is a word that was found. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/**
 * Splits a text at the words whose terms were found.
 *
 *     piecesOf('Reset the device', 'en', new Set(['reset']))
 *     // [{ text: 'Reset', found: true }, { text: ' the device', found: false }]
 */
export function piecesOf(text: string, lang: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const isFound = (term: string) => terms.has(term) || terms.has(NOT + term)
  for (const { start, end, folded, parts } of wordsIn(text, lang)) {
    if (![folded, ...parts].some((one) => isFound(termOf(one, lang)))) continue
    if (start > at) pieces.push({ text: text.slice(at, start), found: false })
    pieces.push({ text: text.slice(start, end), found: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}
