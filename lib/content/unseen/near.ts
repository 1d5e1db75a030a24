/** How far around a match to look: a file may be one line of a megabyte. */
const NEAR = 200

/** The word, as spaces bound it, in which a match stands. */
export function wordAround({ index, input }: RegExpExecArray): string {
  const before = input
    .slice(Math.max(0, index - NEAR), index)
    .split(/\s/)
    .at(-1)!
  return before + input.slice(index, index + NEAR).split(/\s/)[0]!
}

/** Whether a path of Windows is near a match, whose backslashes are its own. */
export function nearPath({ index, input }: RegExpExecArray): boolean {
  return /[A-Za-z]:\\|\\\\[\w.]/.test(input.slice(Math.max(0, index - NEAR), index + NEAR))
}

/** What stands right before and after a match; a space at the ends of the text. */
export function around({ 0: signs, index, input }: RegExpExecArray): { before: string; after: string } {
  return { before: input[index - 1] ?? ' ', after: input[index + signs.length] ?? ' ' }
}

export function isSpace(sign: string): boolean {
  return /\s/.test(sign)
}
