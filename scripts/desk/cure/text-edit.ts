/** A stretch of a text, and what stands in its place then. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text)
}

/** The one edit that makes a text another. */
export function minimalEdit(text: string, other: string): TextEdit {
  const most = Math.min(text.length, other.length)
  let start = 0
  while (start < most && text[start] === other[start]) start++
  let end = 0
  while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end++
  return { start, end: text.length - end, text: other.slice(start, other.length - end) }
}

/** What a click does about a finding. */
export interface Cure {
  readonly label: string
  readonly edits: readonly TextEdit[]
}

/** A finding in its text. */
export interface At {
  readonly text: string
  /** Where the finding is, as an offset, and what follows there. */
  readonly offset: number
  readonly rest: string
  readonly message: string
}
