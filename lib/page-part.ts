/** The query by which a page asks for another one that is to take its place: it has already what all of them have in common. */
export const PART = '?part'

/** A number that is another one for nearly every other text. */
export function sumOf(text: string): number {
  let sum = 0
  for (const sign of text) sum = (sum * 31 + sign.codePointAt(0)!) | 0
  return sum
}
