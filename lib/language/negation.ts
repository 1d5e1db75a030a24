/** Words between a negation and what it negates: "does not even ring". */
const REACH = 3

/** Languages in which it often comes last: "die Tür öffnet nicht". Then it is what comes before that is negated. */
const COMES_LAST = /^de\b/i

/**
 * For each word, whether it is said not to be so: the next word after a negation that says something, in the same part of
 * the sentence; in some languages the one before it, where none comes after.
 */
export function negationsOf(
  words: readonly { readonly folded: string; readonly begins: boolean }[],
  says: readonly boolean[],
  negators: ReadonlySet<string>,
  lang: string,
): boolean[] {
  const comesLast = COMES_LAST.test(lang)
  const negated = words.map(() => false)
  let left = 0
  let before = -1
  const end = () => {
    if (comesLast && left > 0 && before >= 0) negated[before] = true
    left = 0
    before = -1
  }
  for (const [i, { folded, begins }] of words.entries()) {
    if (begins) end()
    if (negators.has(folded)) left = REACH
    else if (says[i] === true) {
      negated[i] = left > 0
      before = i
      left = 0
    } else if (!comesLast) left--
  }
  end()
  return negated
}

/** A word without a prefix that negates: Czech writes it together, `nezvoní`. Nothing where there is none. */
export function affirmed(folded: string, lang: string): string | undefined {
  return /^cs\b/i.test(lang) && /^ne.{4}/.test(folded) ? folded.slice(2) : undefined
}
