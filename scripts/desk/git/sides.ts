import type { Keep } from '../text/standing'

/** https://git-scm.com/docs/git-merge#_how_conflicts_are_presented, with or without what both began with. */
const PART = /^<{7}[^\n]*\n([\s\S]*?)(?:^\|{7}[^\n]*\n[\s\S]*?)?^={7}\r?\n([\s\S]*?)^>{7}[^\n]*(?:\n|$)/gm

/** One place that two have changed, and what either made of it. */
export interface Question {
  /** What it is, for who has never heard of Git: “Title”, “The text”. */
  readonly where: string
  /** What happened there. */
  readonly words: string
  readonly ours: string
  readonly theirs: string
  /** Whether both can be kept. */
  readonly both: boolean
}

/** What is to be asked of a file that Git could not put together. Nothing is, where it can be settled by itself. */
export interface Settling {
  readonly parts: readonly Question[]
  /** The file with one answer for each part, in their order; undefined where that makes no file. */
  readonly settled: (keep: readonly Keep[]) => string | undefined
}

/** A file as each of the two has it. */
export interface Sides {
  readonly ours: string
  readonly theirs: string
}

/** Both sides of a file with the marks of a conflict; undefined where it has none. */
export function sidesOf(text: string): Sides | undefined {
  if (linePartsOf(text).length === 0) return undefined
  const side = (n: 1 | 2) =>
    text.replace(PART, (_, ours: string, theirs: string) => (n === 1 ? ours : theirs))
  return { ours: side(1), theirs: side(2) }
}

/** Whether a line of the text itself looks like a mark, as `=======` below a heading does: where a side ends, is anybody's guess then. */
export function hasOtherMarks(text: string): boolean {
  const count = (line: RegExp) => text.match(line)?.length ?? 0
  const parts = linePartsOf(text).length
  return [/^={7}\r?$/gm, /^<{7}(?: |\r?$)/gm, /^>{7}(?: |\r?$)/gm].some((line) => count(line) !== parts)
}

/** The text with the two sides of each conflict in each other's place. */
export function withSidesSwapped(text: string): string {
  return text.replace(
    PART,
    (_, ours: string, theirs: string) => `<<<<<<<\n${theirs}=======\n${ours}>>>>>>>\n`,
  )
}

/** The stretches between the marks. */
export function linePartsOf(text: string): Sides[] {
  return [...text.matchAll(PART)].map(([, ours = '', theirs = '']) => ({ ours, theirs }))
}

/** The stretches as Git has marked them, each with one answer. */
export function settlingOfLines(text: string): Settling {
  const parts = linePartsOf(text).map((one) => ({
    where: 'These lines',
    both: true,
    ...wordsOf(one),
    ...one,
  }))
  return {
    parts,
    settled: (keep) => {
      let n = 0
      return text.replace(PART, (_, ours: string, theirs: string) => kept({ ours, theirs }, keep[n++]))
    },
  }
}

/** What is kept of two texts. */
export function kept({ ours, theirs }: Sides, keep: Keep = 'ours'): string {
  if (keep !== 'both') return keep === 'ours' ? ours : theirs
  return ours === '' || ours.endsWith('\n') ? ours + theirs : `${ours}\n${theirs}`
}

/** What happened to lines. */
export function wordsOf({ ours, theirs }: Sides): { words: string } {
  if (ours.trim() === '') return { words: 'You took these lines away, and somebody else changed them.' }
  if (theirs.trim() === '') return { words: 'You changed these lines, and somebody else took them away.' }
  return {
    words:
      'You and somebody else both wrote in this place. Keep one of the two, or both if each says something of its own.',
  }
}
