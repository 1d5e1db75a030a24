/** Words between those of a phrase: `forgot my password` is `forgot password`. */
const APART = 3

/**
 * Phrases that mean the same as one in the query of which the word at a place is part. The whole phrase has to be there, its
 * words near each other.
 * @param terms of the query, in its order
 */
export function meaningTheSame(
  terms: readonly string[],
  at: number,
  synonyms: readonly (readonly string[])[],
): string[] {
  const term = terms[at]!
  return synonyms.flatMap((group) => {
    const said = group.filter((phrase) => {
      const parts = phrase.split(' ')
      return parts.includes(term) && areNear(parts, terms, at)
    })
    return said.length > 0 ? group.filter((phrase) => !said.includes(phrase)) : []
  })
}

function areNear(parts: readonly string[], terms: readonly string[], at: number): boolean {
  const reach = parts.length - 1 + APART
  const around = terms.slice(Math.max(0, at - reach), at + reach + 1)
  return parts.every((part) => around.includes(part))
}
