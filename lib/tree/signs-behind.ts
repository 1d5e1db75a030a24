const OF_AN_ID = /[a-z0-9]/i

/**
 * What is left of an id, or a value like one, without the signs that stand behind it: a link that is copied out of a sentence takes with
 * it what ended that.
 *
 *     withoutSignsBehind('already-added).')  // 'already-added'
 */
export function withoutSignsBehind(text: string): string {
  // Not by an expression: those take the square of what hostile links have.
  let { length } = text
  while (length > 0 && !OF_AN_ID.test(text[length - 1]!)) length--
  return text.slice(0, length)
}
