import type { ParsedIndex, ParsedStep } from './parsed-steps'

/** A former name of a guide or step, and where a file says so: the entry `at` of its `aliases`. */
export interface FormerName {
  readonly name: string
  readonly parsed: ParsedIndex | ParsedStep
  readonly at: number
}

/** One guide in one language, as its files say it. */
export interface ParsedGuide {
  readonly id: string
  readonly folder: string
  readonly index?: ParsedIndex
  readonly steps: ReadonlyMap<string, ParsedStep>
  readonly scenarios?: string
  /** Former names that only files in other languages give, by step; '' is the guide itself. */
  readonly otherNames?: ReadonlyMap<string, readonly FormerName[]>
}

/** A language's guides by id. */
export type ParsedGuides = ReadonlyMap<string, ParsedGuide>
