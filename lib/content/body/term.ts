/** A term in the words of a language. */
interface Term {
  readonly text: string
  /** What it means, in a sentence; not there for a word that needs no explaining. */
  readonly meaning?: string
}

/** Looks up the terms of a site by name, in a language. */
export type TermOf = (name: string) => Term | undefined
