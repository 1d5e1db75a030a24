import type { Forms } from '@/lib/words/counter'
import type { Postings } from './postings'
import type { WordFilter } from './word-filter'

/**
 * A language's steps as the browser gets them to search. In columns, for what is alike compresses best side by side; and
 * nothing is said twice: words of titles and labels are indexed from these, so only the others are listed.
 */
export interface SearchData {
  readonly lang: string
  /** The language of what is not translated. */
  readonly first: string
  /** The language of the interface's words, where it is another. */
  readonly spoken?: string
  /** Words of the interface. */
  readonly say: SearchWords
  /** Words that say nothing about what is looked for, with spaces between. */
  readonly empty: string
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
  /** Guide by guide, in walking order: a step's number is its place here. */
  readonly steps: {
    readonly ids: readonly string[]
    readonly titles: readonly string[]
    /** Where its answers lead, or its only way on, in steps from itself; 0 where all is well, none where support takes over. */
    readonly to: readonly (readonly number[] | number)[]
    /** The labels of its answers; of questions only, in their order. */
    readonly labels: readonly (readonly string[])[]
    /** The step before it on the shortest way, in steps from itself; 0 where there is none. */
    readonly back: readonly number[]
    /** Numbers of those that are not translated. */
    readonly foreign: readonly number[]
  }
  /** Further terms of the steps: those of answers that lead to them, a list each. */
  readonly asked: Postings
}

/** What makes finding better, sent after the rest, so that the first results need not wait for it. */
export interface SearchTexts {
  /** The terms of names, and of what a step's own answers say beyond their labels; a list a step. */
  readonly named: Postings
  /** What means the same in everyday language, in groups as those of the site. */
  readonly synonyms: readonly (readonly string[])[]
  /** The terms of the keywords of steps, a list a phrase. */
  readonly wanted: Postings
  /** How many of these phrases are each step's, in turn. */
  readonly phrases: readonly number[]
  /** Common words of the language: all, then the commonest, tier by tier; those of the last tier are the rest. */
  readonly common: readonly WordFilter[]
  readonly body: Postings
  /** What pasted texts are tried on: an expression, the step that it leads to, and the `via` of the way. */
  readonly matches: readonly (readonly [source: string, step: number, via: string])[]
}

/** What the interface says while somebody searches. `#` stands for a number, `*` for what was typed. */
export interface SearchWords {
  /** By plural category. */
  readonly results: Forms
  readonly list: string
  readonly more: string
  readonly all: string
  readonly none: string
  readonly noneHint: string
  /** Where something was found, but little of what was asked. */
  readonly unsure: string
  readonly missing: string
  readonly closest: string
  readonly startHere: string
  readonly beginning: string
  readonly inText: string
  readonly leadsTo: string
  readonly noMatch: string
  readonly alike: string
  readonly recent: string
  readonly guides: string
  readonly index: string
  readonly palette: string
  readonly copied: string
  readonly copiedShort: string
  readonly notCopied: string
  readonly close: string
  readonly useKeys: string
  /** What each key does. */
  readonly keys: Readonly<Record<string, string>>
}
