import { isObject } from '@/lib/json-shape'
import type { LangAttributes } from '@/lib/language/direction'
import type { SearchMessages } from '@/lib/messages/search-messages'
import type { Postings } from './postings'
import type { Reading } from './read-as'
import type { WordFilter } from './word-filter'

/**
 * The kind of data that this version's search reads. It is raised with each change of what stands in `SearchData`, or in the files
 * beside it, that a page from before would read wrongly: the index has one address in all versions.
 */
export const SEARCH_FORMAT = 1

/**
 * A language's steps as the browser gets them to search. In columns, for what is alike compresses best side by side; and
 * nothing is said twice: words of titles and labels are indexed from these, so only the others are listed.
 */
export interface SearchData {
  /** Which kind of data it is: see `SEARCH_FORMAT`. */
  readonly format: number
  readonly lang: string
  /** Address of the folder of all else that the search loads, of the same version: `<lang>.texts.json` and so on. */
  readonly folder: string
  /** The language of what is not translated. */
  readonly first: string
  /** The language of the interface's words, where it is another. */
  readonly spoken?: string
  /** The attributes of those words, where the page is in another language. */
  readonly attributes?: LangAttributes
  /** Words of the interface. */
  readonly say: SearchMessages
  /** Words that say nothing about what is looked for, with spaces between. */
  readonly empty: string
  /** Words that turn what comes after them into its contrary, with spaces between; an index of before had none. */
  readonly negators?: string
  readonly guides: {
    readonly ids: readonly string[]
    readonly titles: readonly string[]
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
}

/** Whether a value that was read back is such data of this kind, as far as its outline goes. */
export function isSearchData(value: unknown): value is SearchData {
  return (
    isObject(value) &&
    value.format === SEARCH_FORMAT &&
    typeof value.folder === 'string' &&
    ['say', 'guides', 'steps'].every((part) => isObject(value[part]))
  )
}

/** What makes finding better, sent after the rest, so that the first results need not wait for it. */
export interface SearchTexts {
  /** Terms of each guide's keywords and summary, with spaces between. */
  readonly themes: readonly string[]
  /** The terms of what answers that lead to a step say beyond their labels; a list a step. */
  readonly asked: Postings
  /** The terms of names, and of what a step's own answers say beyond their labels; a list a step. */
  readonly named: Postings
  /** Groups of what means the same on the site or in everyday language: phrases, each its terms with spaces between. */
  readonly synonyms: readonly (readonly string[])[]
  /** The terms of the keywords of steps, a list a phrase. */
  readonly wanted: Postings
  /** How many of these phrases are each step's, in turn. */
  readonly phrases: readonly number[]
  /** Common words of the language: all, then the commonest, tier by tier; those of the last tier are the rest. */
  readonly common: readonly WordFilter[]
  /** How else what was typed may be read, in a language of another script than the keyboard has at first. */
  readonly readings?: readonly Reading[]
  /** The terms of words with which people tell who they are, when it was and how they feel, with spaces between. */
  readonly asides: string
  /** The terms of things and wishes that a whole question is about, with spaces between. */
  readonly subjects: string
  readonly body: Postings
  /** What pasted texts are tried on: an expression, the step that it leads to, and the `via` of the way. */
  readonly matches: readonly (readonly [source: string, step: number, via: string])[]
}

/** The same of what makes finding better. */
export function isSearchTexts(value: unknown): value is SearchTexts {
  return (
    isObject(value) &&
    Array.isArray(value.matches) &&
    Array.isArray(value.synonyms) &&
    typeof value.asides === 'string' &&
    typeof value.subjects === 'string'
  )
}
