/** Words, folded, that turn what comes after them into its contrary. */
const NEGATORS: Readonly<Record<string, string>> = {
  en: 'not no never nothing nobody none neither nor without cannot cant dont doesnt didnt wont wouldnt couldnt isnt arent wasnt werent hasnt havent aint unable',
  cs: 'ne bez zadny zadna zadne zadneho zadnou nejde nejdou nesla neslo nejsou neni nebyl nebyla nelze neda nedaji nemuzu nemuze nemohu nemuzeme nemam nema nemame nikdo nikdy nic nefunguje nefunguji prestal prestala prestalo',
}

const sets = new Map<string, ReadonlySet<string>>()

/** The words of a language (BCP 47) that negate. */
export function negators(lang: string): ReadonlySet<string> {
  const base = lang.split('-')[0]?.toLowerCase() ?? ''
  const known = sets.get(base) ?? new Set(NEGATORS[base]?.split(' '))
  sets.set(base, known)
  return known
}

/** Words between a negation and what it negates: "does not even ring". */
const REACH = 3

/**
 * For each word, whether it is said not to be so: the next word after a negation that says something, in the same part of
 * the sentence.
 */
export function negationsOf(
  words: readonly { readonly folded: string; readonly begins: boolean }[],
  says: readonly boolean[],
  lang: string,
): boolean[] {
  const all = negators(lang)
  let left = 0
  return words.map(({ folded, begins }, i) => {
    if (begins) left = 0
    const negated = left > 0 && says[i] === true && !all.has(folded)
    left = negated ? 0 : all.has(folded) ? REACH : left - 1
    return negated
  })
}

/** A word without a prefix that negates: Czech writes it together, `nezvoní`. Nothing where there is none. */
export function affirmed(folded: string, lang: string): string | undefined {
  return /^cs\b/i.test(lang) && /^ne.{4}/.test(folded) ? folded.slice(2) : undefined
}
