import { piecesOf, type Piece } from './marks'

/** As much of a sentence as three lines on a phone hold. */
const LONGEST = 140

/**
 * The sentence of a text in which most of what was found stands, with the words marked; undefined where none stands in the text.
 *
 *     excerptOf('Take the cover off.\\nPress Reset.', 'en', new Set(['reset']))
 *     // [{ text: 'Press ', found: false }, { text: 'Reset', found: true }, { text: '.', found: false }]
 */
export function excerptOf(text: string, lang: string, terms: ReadonlySet<string>): Piece[] | undefined {
  let best: Piece[] | undefined
  let most = 0
  for (const sentence of text.split(/\n|(?<=[.!?…])\s+|(?<=[。！？])/u)) {
    const pieces = piecesOf(sentence, lang, terms)
    const found = new Set(pieces.filter((one) => one.found).map((one) => one.text.toLowerCase())).size
    if (found > most) [best, most] = [pieces, found]
  }
  return best && shortened(best)
}

/** Cuts a long sentence before its first word found, and behind what there is room for. */
function shortened(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ found }) => found)
  const before = pieces
    .slice(0, first)
    .map(({ text }) => text)
    .join('')
  const room = LONGEST / 3
  const start = before.length > room ? `…${before.slice(before.indexOf(' ', before.length - room))}` : before
  const kept: Piece[] = start === '' ? [] : [{ text: start, found: false }]
  let length = start.length
  for (const piece of pieces.slice(first)) {
    if (length + piece.text.length > LONGEST) {
      const cut = piece.text.slice(0, LONGEST - length)
      kept.push({ text: `${cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))}…`, found: false })
      break
    }
    kept.push(piece)
    length += piece.text.length
  }
  return kept
}
