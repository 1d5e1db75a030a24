import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { UserError } from '@/lib/command/user-error'
import { textOf } from './body'
import { oneLine } from './chart'
import { findElement, mainOf } from './html'

/** Longer ones are paragraphs, and no answers to choose of. */
const LONGEST_CELL = 200

interface TableOfPage {
  readonly rows: string[][]
  /** The element that has them. */
  readonly table: Element
}

/**
 * The rows of a page that is a decision table: its largest table, where hardly anything else stands there and its first row has names.
 * @param isAsked whether it is to be read as one whatever else stands there
 */
export function tableIn(tree: Root, isAsked = false): TableOfPage | undefined {
  const tables: Element[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName === 'table') tables.push(node)
  })
  const sized = tables.map((table) => ({ table, rows: rowsOf(table) }))
  const [largest] = sized.sort((one, other) => other.rows.length - one.rows.length)
  if (!largest || largest.rows.length < 2) {
    if (isAsked)
      throw new UserError(
        'The page has no table to read. Expected one with a row of names and a row for each case.',
      )
    return undefined
  }
  if (isAsked) return largest
  const main = mainOf(tree)
  const whole = oneLine(
    main.type === 'element'
      ? textOf(main)
      : main.children.map((one) => (one.type === 'element' ? textOf(one) : '')).join(' '),
  )
  const own = oneLine(textOf(largest.table))
  const hasMore = findElement(main, ({ tagName }) => tagName === 'img' || tagName === 'ol')
  return largest.rows.length >= 3 &&
    (largest.rows[0]?.length ?? 0) >= 3 &&
    whole.length - own.length < 0.3 * own.length &&
    !hasMore &&
    largest.rows.every((row) => row.slice(0, -1).every((cell) => cell.length <= LONGEST_CELL))
    ? largest
    : undefined
}

/** Takes a table whose rows are read out of its page. What a row has beside its words has no place in answers, and is noted. */
export function settleTable(table: Element, leave: (text: string) => void): void {
  visit(table, 'element', (node) => {
    const { src, alt, href } = node.properties
    if (node.tagName === 'img') leave(`The picture “${oneLine(String(alt ?? ''))}”: ${named(src)}`)
    if (node.tagName === 'a' && typeof href === 'string')
      leave(`The link “${oneLine(textOf(node))}” to ${named(href)}`)
  })
  Object.assign(table, { tagName: 'div', children: [] })
}

function named(address: unknown): string {
  const said = typeof address === 'string' ? address : 'nowhere'
  return said.startsWith('data:') ? 'data in the file' : said.slice(0, 300)
}

/** Cells row by row; one that goes over several rows or columns is in each of them. */
function rowsOf(table: Element): string[][] {
  const grid: string[][] = []
  const rows: Element[] = []
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr' && rows.length < 5_000) rows.push(node)
  })
  rows.forEach((row, y) => {
    const line = (grid[y] ??= [])
    let x = 0
    for (const cell of row.children) {
      if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue
      while (line[x] !== undefined) x++
      const across = span(cell.properties.colSpan)
      const down = span(cell.properties.rowSpan)
      for (let dy = 0; dy < Math.min(down, rows.length - y); dy++)
        for (let dx = 0; dx < across; dx++) (grid[y + dy] ??= [])[x + dx] = oneLine(textOf(cell))
      x += across
    }
  })
  return grid
    .map((line) => Array.from(line, (cell: string | undefined) => cell ?? ''))
    .filter((line) => line.some(Boolean))
}

function span(value: unknown): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number > 0 ? Math.min(number, 100) : 1
}
