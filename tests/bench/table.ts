/** What a part of the bench has measured. */
export interface Measured {
  title: string
  /** What has to be known to read the figures, a line each. */
  notes?: readonly string[]
  /** The first row names the columns. */
  rows: readonly (readonly string[])[]
  /** All of it, for programs. */
  data: unknown
}

/** A table as Markdown has it: it can be read as it is, and copied into a page. */
export function asText({ title, notes = [], rows }: Measured): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))).join(' | ')} |`
  const [head = [], ...body] = rows
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [title, ...notes, '', line(head), rule, ...body.map(line), ''].join('\n')
}
