import type { Element, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import { textOf } from './body'
import { findElement } from './html'

/** Whether Word wrote a page, or something pasted from it. */
export function isWord(text: string): boolean {
  return /class=["']?Mso|urn:schemas-microsoft-com:office|mso-[a-z]+:/i.test(text.slice(0, 200_000))
}

/** Makes of Word's paragraphs what they mean: titles, headings, lists. */
export function settleWord(tree: Root): void {
  visit(tree, 'element', (node) => {
    const name = classOf(node)
    if (node.tagName === 'p' && /^MsoTitle/i.test(name))
      Object.assign(node, { tagName: 'h1', properties: { dataTitle: true } })
    const depth = /^(?:MsoHeading|Heading|berschrift|Nadpis)([1-6])$/i.exec(name)?.[1]
    if (node.tagName === 'p' && depth !== undefined) node.tagName = `h${depth}`
    if ('children' in node) node.children = lists(node.children) as Element['children']
  })
  tree.children = lists(tree.children)
}

function classOf({ properties }: Element): string {
  return String([properties.className].flat()[0] ?? '')
}

interface Item {
  readonly depth: number
  readonly ordered: boolean
  readonly element: Element
}

/** A paragraph that Word shows as a line of a list: its marker stands in it as text. */
function itemOf(node: RootContent): Item | undefined {
  if (node.type !== 'element' || node.tagName !== 'p') return undefined
  const style = String(node.properties.style ?? '')
  const level = /mso-list:\s*\S+\s+level(\d)/i.exec(style)?.[1]
  const isLine = /^MsoList/i.test(classOf(node))
  if (level === undefined && !isLine) return undefined
  const marker = findElement(node, (one) => /mso-list:\s*ignore/i.test(String(one.properties.style ?? '')))
  if (level === undefined && !marker) return filteredItem(node)
  const said = marker ? textOf(marker).trim() : ''
  const element: Element = {
    ...node,
    tagName: 'li',
    properties: {},
    children: withoutMarker(node.children, marker),
  }
  return { depth: Number(level ?? 1), ordered: isNumber(said), element }
}

function isNumber(marker: string): boolean {
  return /^(?:\d+|[a-z]{1,4})[.)]?$/i.test(marker) && marker !== 'o'
}

/** As a "filtered" page has it: no word of lists, but a sign, and spaces in small letters behind it. */
function filteredItem(node: Element): Item | undefined {
  const found = /^\s*([·•▪§o–-]|\d{1,3}[.)]|[a-z][.)])[\s\u00a0]{2,}/i.exec(
    node.children.map(textOf).join(''),
  )
  if (!found) return undefined
  let left = found[0].length
  const cut = (children: Element['children']): Element['children'] =>
    children.flatMap((one): Element['children'] => {
      if (left === 0 || (one.type !== 'text' && one.type !== 'element')) return [one]
      if (one.type === 'element') return [{ ...one, children: cut(one.children) }]
      const rest = one.value.slice(left)
      left = Math.max(0, left - one.value.length)
      return [{ ...one, value: rest }]
    })
  const element: Element = { ...node, tagName: 'li', properties: {}, children: cut(node.children) }
  return { depth: 1, ordered: isNumber(found[1] ?? ''), element }
}

function withoutMarker(children: Element['children'], marker: Element | undefined): Element['children'] {
  return children.flatMap((one): Element['children'] => {
    if (one === marker) return []
    return one.type === 'element' ? [{ ...one, children: withoutMarker(one.children, marker) }] : [one]
  })
}

/** Joins lines of lists that follow each other, deeper ones within the line above. */
function lists(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  let open: { depth: number; list: Element }[] = []
  for (const child of children) {
    const item = itemOf(child)
    if (!item) {
      const isBlank = child.type === 'text' && child.value.trim() === ''
      if (!isBlank) open = []
      if (!isBlank || open.length === 0) result.push(child)
      continue
    }
    const isOther = ({ depth, list }: (typeof open)[number]) =>
      depth > item.depth || (depth === item.depth && list.tagName !== (item.ordered ? 'ol' : 'ul'))
    while (open.length > 0 && isOther(open.at(-1)!)) open.pop()
    const last = open.at(-1)
    if (last?.depth === item.depth) {
      last.list.children.push(item.element)
      continue
    }
    const list: Element = {
      type: 'element',
      tagName: item.ordered ? 'ol' : 'ul',
      properties: {},
      children: [item.element],
    }
    const above = last?.list.children.at(-1)
    if (above?.type === 'element') above.children.push(list)
    else result.push(list)
    open.push({ depth: item.depth, list })
  }
  return result
}
