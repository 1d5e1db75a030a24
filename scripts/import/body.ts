import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { toMdast, type Handle, type State } from 'hast-util-to-mdast'
import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { oneLine, paragraph, TO_NODE } from './chart'
import { trimmed, wholeEmphasis } from '@/lib/language/whole-emphasis'

/** What a body may lead to and show. */
export interface BodyContext {
  /** The key of the node that an address on the same page means. */
  readonly nodeAt: (address: string) => string | undefined
  /** The file in which a picture will lie beside the step; undefined where it cannot be had. */
  readonly picture: (address: string, alt: string) => string | undefined
  /** Notes what could not be placed. */
  readonly leave: (text: string) => void
}

const CALLOUTS: Readonly<Record<string, string>> = {
  note: 'Note',
  info: 'Note',
  tip: 'Tip',
  warning: 'Warning',
}

/** Elements of HTML as Markdown and our own elements; what has no place is noted. */
export function bodyOf(nodes: readonly ElementContent[], context: BodyContext): RootContent[] {
  const root: HastRoot = { type: 'root', children: [...nodes] }
  const result = toMdast(root, { handlers: handlers(context), document: true })
  const tree: Root = result.type === 'root' ? result : { type: 'root', children: [] }
  tidy(tree, context)
  return tree.children
}

function handlers({ leave }: BodyContext): Record<string, Handle> {
  const inline =
    (name: string): Handle =>
    (state: State, node: Element) =>
      ({
        type: 'mdxJsxTextElement',
        name,
        attributes: [],
        children: state.all(node) as PhrasingContent[],
      }) as never
  const gone =
    (what: string): Handle =>
    (_state, node: Element) => {
      const { src, href, dataUrl } = node.properties
      leave(
        `${what}${typeof (src ?? href ?? dataUrl) === 'string' ? ` ${String(src ?? href ?? dataUrl).slice(0, 300)}` : ''}`,
      )
      return undefined
    }
  const aside: Handle = (state, node: Element) => {
    const name = CALLOUTS[String(node.properties.dataCallout ?? '')]
    const children = state.toFlow(state.all(node))
    return name === undefined ? children : flow(name, children as BlockContent[])
  }
  const details: Handle = (state, node: Element) => {
    const summary = node.children.find((one) => one.type === 'element' && one.tagName === 'summary')
    const rest = node.children.filter((one) => one !== summary)
    const children = state.toFlow(state.all({ ...node, children: rest }))
    const title = summary?.type === 'element' ? oneLine(textOf(summary)) : ''
    return flow('Details', children as BlockContent[], { summary: title || 'TODO' })
  }
  return {
    ...{ kbd: inline('kbd'), sub: inline('sub'), sup: inline('sup') },
    ...{ aside, details },
    ...{ iframe: gone('Something embedded:'), video: gone('A video:'), audio: gone('A recording:') },
    ...{ svg: gone('A drawing within the page'), canvas: gone('A drawing within the page') },
    ...{ object: gone('Something embedded:'), embed: gone('Something embedded:') },
    ...{
      input: gone('A field of a form'),
      select: gone('A field of a form'),
      textarea: gone('A field of a form'),
    },
  }
}

function flow(
  name: string,
  children: readonly BlockContent[],
  attributes: Readonly<Record<string, string>> = {},
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: [...children],
  }
}

const LINES = /^(?:p|div|li|tr|td|th|h[1-6]|dt|dd|summary|blockquote|figcaption)$/

/** The text of an element of HTML; what stands in lines of their own is apart. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return ' '
  const text = node.children.map(textOf).join('')
  return LINES.test(node.tagName) ? ` ${text} ` : text
}

function tidy(tree: Root, context: BodyContext): void {
  links(tree, context)
  pictures(tree, context)
  headings(tree)
  wholeEmphasis(tree)
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    const isEmpty =
      node.type === 'html' ||
      node.type === 'thematicBreak' ||
      (node.type === 'paragraph' && toString(node).trim() === '' && !hasPicture(node)) ||
      (node.type === 'heading' && toString(node).trim() === '')
    if (!isEmpty) return
    ;(parent.children as RootContent[]).splice(index, 1)
    return [SKIP, index]
  })
  emptied(tree)
  // A cell beyond the head would not be seen.
  visit(tree, 'table', ({ children: rows }) => {
    const width = Math.max(...rows.map(({ children }) => children.length))
    for (const row of rows)
      while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] })
  })
  // In a table, a line that breaks would end its row.
  visit(tree, 'tableCell', (cell) => {
    visit(cell, 'break', (_, index, parent) => {
      if (parent && index !== undefined)
        parent.children.splice(index, 1, {
          type: 'mdxJsxTextElement',
          name: 'br',
          attributes: [],
          children: [],
        })
    })
  })
  visit(tree, 'text', (node) => {
    node.value = node.value
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, '') // eslint-disable-line no-control-regex
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .replace(/ {2,}/g, ' ')
  })
  visit(tree, 'paragraph', ({ children }) => void trimmed(children))
  visit(tree, 'heading', ({ children }) => void trimmed(children))
}

function hasPicture(node: Paragraph): boolean {
  return node.children.some(({ type }) => type === 'image')
}

function links(tree: Root, { nodeAt, leave }: BodyContext): void {
  visit(tree, ['link', 'linkReference'], (node, index, parent) => {
    if (node.type !== 'link' || !parent || index === undefined) return
    const key = nodeAt(node.url)
    if (key !== undefined) node.url = TO_NODE + key
    else if (!/^(?:https?:\/\/[^\s]+|mailto:\S+|tel:\S+)$/i.test(node.url)) {
      const said = oneLine(toString(node))
      // The place itself is here; what it led to is not. One without words and address is a place in its page, or a remainder of an editor.
      if (said !== '' || !/^(?:#|$)/.test(node.url))
        leave(`The link “${said}” to ${node.url.slice(0, 300) || 'nowhere'}`)
      ;(parent.children as PhrasingContent[]).splice(index, 1, ...node.children)
      return [SKIP, index]
    }
    if (node.children.length === 0) node.children = [{ type: 'text', value: node.url }]
    delete node.title
    return undefined
  })
}

function pictures(tree: Root, { picture, leave }: BodyContext): void {
  visit(tree, 'image', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const alt = oneLine(node.alt ?? '')
    const file = picture(node.url, alt)
    if (file !== undefined) {
      node.url = `./${file}`
      node.alt = alt || 'TODO Say what the picture shows'
      delete node.title
      return undefined
    }
    const address = node.url.startsWith('data:') ? 'data in the file' : node.url.slice(0, 300)
    leave(`The picture “${alt}”: ${address}`)
    const text: PhrasingContent = {
      type: 'text',
      value: alt === '' ? ' TODO A picture ' : ` TODO A picture: ${alt} `,
    }
    ;(parent.children as PhrasingContent[]).splice(index, 1, text)
    return [SKIP, index + 1]
  })
}

/** A body's headings begin at the second level, and none is left out. */
function headings(tree: Root): void {
  const open: number[] = []
  visit(tree, 'heading', (node) => {
    while (open.length > 0 && open.at(-1)! >= node.depth) open.pop()
    open.push(node.depth)
    node.depth = Math.min(6, open.length + 1) as 2
  })
}

/** What has lost all that it held is its words alone: as an element it would be a fault for the check. */
function emptied(tree: Root): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (node.children.length > 0 || !parent || index === undefined) return undefined
    const [said] = node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    const words: RootContent[] = said === undefined ? [] : [paragraph(said)]
    ;(parent.children as RootContent[]).splice(index, 1, ...words)
    return [SKIP, index]
  })
}
