/** What stands between the groups of a number: spaces that do or do not break, hyphens, full stops. */
const BETWEEN = '[ \\u00a0\\u202f.-]'
/** Numbers with all that belongs to them: a sign before them, and groups with signs between. */
const NUMBER = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Nd}])(?:[+*#−]|(?<![^\\s(])-)?(?:\\(\\p{Nd}{1,5}\\)${BETWEEN}?)?\\p{Nd}+` +
    `(?:${BETWEEN}\\p{Nd}+|${BETWEEN}?\\(\\p{Nd}+\\)${BETWEEN}?\\p{Nd}+)*#?(?![\\p{Script=Latin}\\p{Nd}])`,
  'gu',
)
/** Fewer digits in two groups are two numbers, such as those from which and up to which something goes. */
const LEAST_DIGITS = 7

/** A part of a text; `whole` where it is a number whose signs would change places in a text from right to left. */
export interface TextPart {
  readonly text: string
  readonly whole: boolean
}

/**
 * A text that runs from right to left, in parts: telephone numbers, dates in digits, and numbers with a sign run from left to right there
 * as everywhere, and a browser would turn their groups around.
 *
 *     numbersInOrder('هاتف +966 11 123 4567')  // [{ text: 'هاتف ', whole: false }, { text: '+966 11 123 4567', whole: true }]
 */
export function numbersInOrder(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (!isTurned(number)) continue
    if (index > from) parts.push({ text: text.slice(from, index), whole: false })
    parts.push({ text: number, whole: true })
    from = index + number.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), whole: false })
  return parts
}

/** Whether a browser would turn a number around. */
function isTurned(number: string): boolean {
  if (/^[+*#−-]/.test(number)) return true
  const [first = '', second, ...more] = number.match(/\p{Nd}+/gu) ?? []
  if (second === undefined || /^\p{Nd}+\.\p{Nd}+$/u.test(number)) return false
  if (more.length > 0) return true
  // From 1000 to 2000 is read from the right, as all else.
  return (
    first.length + second.length >= LEAST_DIGITS && (/^[(0٠۰]/.test(number) || first.length !== second.length)
  )
}
