import type { Element, ElementContent, Root } from 'hast'
import { textOf } from './body'
import { oneLine } from './chart'
import { findElement } from './html'

const BLOCK =
  /^(?:p|div|section|article|main|aside|details|summary|figure|figcaption|blockquote|center|ul|ol|dl|dt|dd|li|pre|h[1-6]|hr|form|fieldset|address|header|footer|table|tr|td|th|tbody|thead)$/

/**
 * Makes of a page's tables what a table of Markdown can hold, where a cell is a line: a table that only lays out a page becomes what lies
 * in it, and blocks in a cell become lines of it.
 */
export function settleTables(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    settleTables(child)
    if (child.tagName !== 'table') return [child]
    const rows = rowsIn(child)
    if (isLayout(rows)) return rows.flat().map((cell) => ({ ...cell, tagName: 'div' }))
    for (const cell of rows.flat()) cell.children = joined(linesOf(cell.children))
    return [child]
  })
}

function rowsIn(table: Element): Element[][] {
  const within = (node: Element): Element[][] =>
    node.children.flatMap((one) => {
      if (one.type !== 'element') return []
      if (one.tagName !== 'tr') return one.tagName === 'table' ? [] : within(one)
      return [
        one.children.filter(
          (cell): cell is Element =>
            cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th'),
        ),
      ]
    })
  return within(table)
}

/** One column, or a table within it: who reads it sees no table. */
function isLayout(rows: readonly Element[][]): boolean {
  const isFilled = (cell: Element) =>
    oneLine(textOf(cell)) !== '' || findElement(cell, ({ tagName }) => tagName === 'img') !== undefined
  return (
    rows.every((row) => row.filter(isFilled).length <= 1) ||
    rows.flat().some((cell) => findElement(cell, ({ tagName }) => tagName === 'table') !== undefined)
  )
}

/** What stands in a cell, line by line. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const child of children) {
    if (child.type !== 'element') lines.at(-1)!.push(child)
    else if (child.tagName === 'br') lines.push([])
    else if (child.tagName === 'pre') lines.push(...codeLines(child), [])
    else if (isBlock(child)) lines.push(...blockLines(child), [])
    else lines.at(-1)!.push(child)
  }
  return lines.filter((line) => line.some((one) => oneLine(textOf(one)) !== '' || hasMedia(one)))
}

function isBlock(node: Element): boolean {
  return BLOCK.test(node.tagName) || findElement(node, ({ tagName }) => BLOCK.test(tagName)) !== undefined
}

function blockLines(block: Element): ElementContent[][] {
  const isList = block.tagName === 'ul' || block.tagName === 'ol'
  if (!isList) {
    const lines = linesOf(block.children)
    const isHeading = /^(?:h[1-6]|dt|summary)$/.test(block.tagName)
    return isHeading ? lines.map((line) => [element('strong', line)]) : lines
  }
  let n = 0
  return block.children.flatMap((item) => {
    if (item.type !== 'element') return []
    n += 1
    const [first = [], ...rest] = linesOf(item.children)
    return [[text(block.tagName === 'ol' ? `${n}. ` : '• '), ...first], ...rest]
  })
}

function codeLines(pre: Element): ElementContent[][] {
  return textOf(pre)
    .split('\n')
    .map((line) => [element('code', [text(line)])])
}

function joined(lines: readonly ElementContent[][]): ElementContent[] {
  return lines.flatMap((line, n) => (n === 0 ? line : [element('br', []), ...line]))
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function hasMedia(node: ElementContent): boolean {
  const media = /^(?:img|iframe|video|audio|object|embed|svg|canvas|input|select|textarea|ac:image)$/
  return (
    node.type === 'element' &&
    (media.test(node.tagName) || findElement(node, ({ tagName }) => media.test(tagName)) !== undefined)
  )
}
