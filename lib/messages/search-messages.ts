import type { Forms } from '@/lib/language/counter'

/** What the interface says while somebody searches. `#` stands for a number, `*` for what was typed. */
export interface SearchMessages {
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

/** What is said of a pasted message: with the box for it, so that a search without one need not fetch them. */
export interface PasteMessages {
  readonly leadsTo: string
  readonly noMatch: string
  readonly alike: string
}
