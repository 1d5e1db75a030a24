/**
 * A language's steps as the browser gets them to search. In columns, for what is alike compresses best side by side; and
 * nothing is said twice: words of titles and labels are indexed from these, so only the others are listed.
 */
export interface SearchData {
  readonly lang: string
  /** The language of what is not translated. */
  readonly first: string
  /** Words of the interface, by name; those with numbers by plural category. */
  readonly say: Record<string, unknown>
  /** Groups of what means the same, each a list of phrases, each phrase its terms with spaces between. */
  readonly synonyms: readonly (readonly string[])[]
  readonly guides: {
    readonly ids: readonly string[]
    readonly titles: readonly string[]
    /** Terms of keywords and summary, with spaces between. */
    readonly terms: readonly string[]
    /** How many of the steps are its own. */
    readonly sizes: readonly number[]
    /** Which of them is its first, counted from 0. */
    readonly starts: readonly number[]
  }
  readonly steps: {
    readonly ids: readonly string[]
    readonly titles: readonly string[]
    /** Where its answers lead, or its only way on, in steps from itself; how it ends. */
    readonly to: readonly (readonly number[] | number | 'solved' | 'support')[]
    /** Terms of what leads here, of names and own answers, and of the text, these three with `|` between. */
    readonly terms: readonly string[]
    /** Numbers of those that are not translated. */
    readonly foreign: readonly number[]
  }
  /** Of every question, in order of the steps. */
  readonly answers: {
    /** '' where it is the name of the step to which it leads. */
    readonly ids: readonly (readonly string[])[]
    readonly labels: readonly (readonly string[])[]
  }
  /** Expressions for pasted texts: step, answer from 0, source. */
  readonly matches: readonly (readonly [number, number, string])[]
}
