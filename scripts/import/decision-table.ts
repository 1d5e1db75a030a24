import type { RootContent } from 'mdast'
import { UserError } from '@/lib/command/user-error'
import type { ScaffoldTexts } from '@/lib/scaffold/texts'
import { endBy, oneLine, paragraph, titled, type Chart, type ChartExit, type ChartNode } from './chart'
import { SUPPORT } from './settle'
import { turned } from './transposed-table'

const MOST_ROWS = 2_000
const MOST_STEPS = 3_000
/** Cells that say that it does not matter. */
export const ANY = /^(?:|-|–|—|\*|any|all|either|egal|beliebig|n\/?a|libovoln\w*|kdykoli\w*)$/i
const RESULT =
  /^(?:results?|outcomes?|then|actions?|answer|solution|resolution|recommend\w*|decision|do this|what to do|fix|ergebnis|lösung|maßnahme|dann|výsledek|řešení|akce|postup|pak)\b|^(?:結果|アクション|動作|処理|结果|动作)/i

export interface TableOptions {
  readonly title: string
  readonly say: ScaffoldTexts
  readonly unplaced?: readonly string[]
}

/**
 * A decision table as a chart. Its first row names the columns; from the first column that is called a result (else the last one) on,
 * columns say what follows, those before are questions. Rows with the same beginning share their questions.
 */
export function readTable(
  rows: readonly (readonly string[])[],
  { title, say, unplaced = [] }: TableOptions,
): Chart {
  const given = turned(rows) ?? rows
  const filled = given.map((row) => row.map(oneLine)).filter((row) => row.some((cell) => cell !== ''))
  const [head = [], ...body] = filled
  if (body.length === 0 || head.length < 2)
    throw new UserError(
      'The table has no rows to decide by. Expected a row of names, then a row for each case.',
    )
  if (body.length > MOST_ROWS)
    throw new UserError(`The table has ${body.length} rows; expected at most ${MOST_ROWS}. Split it.`)
  const named = head.findIndex((name, n) => n > 0 && RESULT.test(name))
  const first = named > 0 ? named : head.length - 1
  const nodes = new Map<string, ChartNode>()
  const results = new Map<string, string>()

  const resultOf = (row: readonly string[]): string => {
    const said = row.slice(first)
    const known = results.get(said.join('\n'))
    if (known !== undefined) return known
    const key = `result ${results.size}`
    results.set(said.join('\n'), key)
    const { title: name, rest } = titled(said.find((cell) => cell !== '') ?? '')
    const others = said.flatMap((cell, n): RootContent[] =>
      cell === '' || cell === said.find(Boolean) ? [] : [labelled(head[first + n] ?? '', cell)],
    )
    const more = rest === '' ? [] : [paragraph(rest)]
    // What the column is called says what the words are, unless it only says that they follow.
    const column = said.findIndex((cell) => cell !== '')
    const called = head[first + column] ?? ''
    if (column >= 0 && called !== '' && !RESULT.test(called)) more.unshift(labelled(called, name))
    nodes.set(key, {
      key,
      title: name || say.solved,
      body: [...more, ...others],
      exits: [],
      end: endBy(said.join(' ')),
    })
    return key
  }

  /** The step for the rows that are still possible, from a column on. */
  const stepFor = (column: number, left: readonly number[]): string => {
    if (column >= first || left.every((n) => isAny(n, column, first))) return resultOf(body[left[0]!]!)
    const cells = left.map((n) => body[n]![column] ?? '')
    if (cells.every((cell) => ANY.test(cell))) return stepFor(column + 1, left)
    const key = `${column} ${left.join(',')}`
    if (nodes.has(key)) return key
    if (nodes.size > MOST_STEPS)
      throw new UserError(`The table becomes more than ${MOST_STEPS} steps. Split it, or leave columns out.`)
    const node: ChartNode = { key, title: '', body: [], exits: [] }
    nodes.set(key, node)
    const values = [...new Set(cells.filter((cell) => !ANY.test(cell)))]
    const exits = values.map((value): ChartExit => {
      const rest = left.filter((n) => body[n]![column] === value || ANY.test(body[n]![column] ?? ''))
      return { label: value, to: stepFor(column + 1, rest) }
    })
    const others = left.filter((n) => ANY.test(body[n]![column] ?? ''))
    if (others.length > 0) exits.push({ label: say.else, to: stepFor(column + 1, others) })
    else if (values.length === 1) exits.push({ label: say.else, to: SUPPORT })
    nodes.set(key, { ...node, title: head[column] || say.question, exits, asks: true })
    return key
  }

  const isAny = (n: number, from: number, to: number) =>
    body[n]!.slice(from, to).every((cell) => ANY.test(cell))
  const start = stepFor(
    0,
    body.map((_, n) => n),
  )
  const lost = body.filter((row) => !results.has(row.slice(first).join('\n')))
  const left = lost.map((row) => `The row “${row.join(' | ')}”: an earlier row already covers its case`)
  return {
    title,
    // What its columns are called, where not each of them is a step's or an answer's.
    intro:
      given === rows && RESULT.test(head[first] ?? '')
        ? [paragraph(`TODO ${head.filter(Boolean).join(' · ')}`)]
        : [],
    start,
    nodes: [...nodes.values()],
    unplaced: [...unplaced, ...left],
    pictures: new Map(),
  }
}

function labelled(name: string, text: string): RootContent {
  const children = [
    { type: 'strong' as const, children: [{ type: 'text' as const, value: `${name}:` }] },
    { type: 'text' as const, value: ` ${text}` },
  ]
  return { type: 'paragraph', children: name === '' ? [{ type: 'text', value: text }] : children }
}
