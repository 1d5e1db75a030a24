/** What speaks for the best step that a query leads to. */
export interface Evidence {
  /** The share of what the words say that the step is about, from 0 to 1. */
  readonly covered: number
  /** How much the query is like one of the step's phrases, from 0 to 1: its title, a keyword, an answer that leads there. */
  readonly phrase: number
  /** How well the step fits the word that it fits least, compared with the step that fits that best; 0 where it has none of it. */
  readonly least: number
  /** How little the step is about a thing that a whole question is about, such as a printer, from 0 to 1; 0 where none is named. */
  readonly lacks: number
  /** Of how many words this is the account. */
  readonly words: number
}

/**
 * How much each part of the evidence tells, as a logistic regression. Made by `node --import tsx tests/lib/search/fit-sure.ts`, which
 * fits it to queries of strangers with and without a right step, and prints how well it does on those left out.
 */
const TELLS = { covered: 6.21, phrase: 6.81, least: 2.52, lacks: -15.87, words: 1.56, none: -7.08 }

/**
 * The same of a language of which no everyday words are known: what is said in other words than the steps have is not found in it, so less
 * of a query is found for the same reason to believe in it. The fit alone would have it twice as large, and would then take
 * too much for an answer that has none.
 */
const PLAIN = 1.1

/** From here on, more words do not make it more likely that those found are no chance: anything has some words of any long text. */
const MOST_WORDS = 7

/**
 * The parts of the evidence as they add up. A phrase tells only of the words that were found, so it counts as far as these are all; and of
 * one word nobody can tell more than of two.
 */
export function measured({ covered, phrase, least, lacks, words }: Evidence): Record<keyof Evidence, number> {
  return {
    ...{ covered, phrase: phrase * covered, least, lacks },
    words: Math.log(Math.min(MOST_WORDS, Math.max(2, words))),
  }
}

/**
 * How likely it is that the site has what is looked for, from 0 to 1: the more so, the more of the words the best step is about, and the
 * more words there are of which that much is found, for of a long story much is said in other words.
 */
function sureOf(evidence: Evidence, isPlain: boolean): number {
  const { none, ...tells } = TELLS
  const parts = Object.entries(measured(evidence)) as [keyof Evidence, number][]
  const sum = parts.reduce((sum, [name, value]) => sum + tells[name] * value, isPlain ? none + PLAIN : none)
  return 1 / (1 + Math.exp(-sum))
}

/** From here on, what was found is told as if it fitted. */
const ENOUGH = 0.5

/**
 * Whether the site is likely to have what is looked for.
 * @param isPlain whether the search knows no everyday words of the language
 */
export function isLikely(evidence: Evidence | undefined, isPlain: boolean): boolean {
  return evidence !== undefined && sureOf(evidence, isPlain) >= ENOUGH
}
