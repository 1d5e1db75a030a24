import { oddSigns } from './odd-signs'

/** The codes of content-format, by what they do to a build. */
export const ERROR_CODES = [
  'syntax',
  'front-matter',
  'expression',
  'unknown-component',
  'bad-id',
  'duplicate-id',
  'kind',
  'missing-target',
  'unreachable',
  'no-way-out',
  'missing-variant',
  'missing-screenshot',
  'mark',
  'alt',
  'broken-link',
  'circular-import',
  'scenario',
  'translation',
  'lost-link',
  'no-return',
  'unseen',
] as const
export const WARNING_CODES = [
  'deep',
  'crowded',
  'same-label',
  'stale',
  'unsourced',
  'untranslated',
  'never-known',
  'unfinished',
  'uncovered',
  'unverified',
  'upgrade',
] as const

export type Code = (typeof ERROR_CODES)[number] | (typeof WARNING_CODES)[number]
type Level = 'error' | 'warning'

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  /** Relative to the content root, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface Finding extends Place {
  readonly level: Level
  readonly code: Code
  readonly message: string
  readonly guide: string | null
  readonly step: string | null
  /** While the check weighs them: what the finding follows from, and what else follows from it (`causesOf`). */
  readonly follows?: readonly string[]
  readonly breaks?: readonly string[]
  /** The field of a file that is at fault, or was most likely meant. */
  readonly field?: readonly (string | number)[]
  /** Whether the tree is the same however the fault is mended: it is one of words, or of a field that says nothing of the tree. */
  readonly aside?: true
}

/** A finding as it is told. */
export function bare({ file, line, column, level, code, message, guide, step }: Finding): Finding {
  return { file, line, column, level, code, message, guide, step }
}

/** Findings that quote a name or an address, in which each sign counts. */
const OF_NAMES: ReadonlySet<Code> = new Set([
  'front-matter',
  'unknown-component',
  'bad-id',
  'missing-target',
  'missing-screenshot',
  'mark',
  'broken-link',
  'scenario',
  'translation',
  'lost-link',
  'never-known',
])

/** Which guide and step a finding is about. */
export interface About {
  readonly guide?: string
  readonly step?: string
}

export function finding(code: Code, place: Place, message: string, about: About = {}): Finding {
  const { guide = null, step = null } = about
  const level: Level = (WARNING_CODES as readonly string[]).includes(code) ? 'warning' : 'error'
  const { file, line, column } = place
  const whole = named(guide, step) + message + (OF_NAMES.has(code) ? oddityIn(message) : '')
  return { file, line, column, level, code, message: whole, guide, step }
}

/** A finding in a file that says nothing of steps, such as a picture, with the step that uses it. */
export function usedIn(found: Finding, about: About): Finding {
  const { guide = null, step = null } = about
  return found.guide === null ? { ...found, message: named(guide, step) + found.message, guide, step } : found
}

/** What no one sees of what a message says was found, or else of the first thing that it quotes. */
function oddityIn(message: string): string {
  const found = /\bfound "([^"]{1,200})"/.exec(message)?.[1]
  const odd = oddSigns(found ?? /(?:"|no file )([^";]{1,200})["; ]/.exec(message)?.[1] ?? '')
  return odd && ` ${odd}`
}

function named(guide: string | null, step: string | null): string {
  if (guide === null) return ''
  return step === null ? `guide "${guide}": ` : `step "${guide}/${step}": `
}

/** Findings by file, then place, each once. */
export function inOrder(findings: Iterable<Finding>): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
  return sorted.filter((one, i) => {
    const before = sorted[i - 1]
    return !before || JSON.stringify(before) !== JSON.stringify(one)
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
