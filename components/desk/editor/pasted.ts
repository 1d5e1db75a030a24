import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { mdxToMarkdown } from 'mdast-util-mdx'
import { toMarkdown } from 'mdast-util-to-markdown'
import { SKIP, visit } from 'unist-util-visit'
import { plainCjk } from '@/lib/language/plain-cjk'
import { wholeEmphasis } from '@/lib/language/whole-emphasis'

/** What is no text of a reader: of Word, of a browser's page, of a mail. */
const NO_TEXT =
  /^(?:script|style|meta|link|title|head|xml|o:p|svg|button|input|iframe|form|img|picture|video|audio|object)$/

/**
 * HTML that was copied from Word or a web page, as the Markdown of a body: headings from the second level on, lists, links, tables,
 * bold. Fonts and colours are gone, pictures too: they are kept by the site itself. Never throws.
 */
export function pastedMarkdown(html: string): string {
  const tree = fromHtml(html, { fragment: true })
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const goes = node.type === 'comment' || (node.type === 'element' && NO_TEXT.test(node.tagName))
    if (!goes) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  visit(tree, 'element', tidied)
  listsOfWord(tree)
  const mdast = toMdast(tree, { handlers: { u: (state, node: Element) => state.all(node) } })
  visit(mdast, (node, index, parent) => {
    if (node.type === 'heading') node.depth = Math.max(2, node.depth) as 2
    // A link that leads nowhere, or only within the other page.
    if (node.type === 'link' && !/^(?:https?:|mailto:|tel:)/i.test(node.url) && parent && index !== undefined)
      parent.children.splice(index, 1, ...(node.children as typeof parent.children))
  })
  if (mdast.type === 'root') wholeEmphasis(mdast)
  const written = toMarkdown(mdast, {
    extensions: [gfmToMarkdown(), mdxToMarkdown()],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
  })
  return plainCjk(written.replaceAll('\u00a0', ' '))
}

/** Office programs say by styles what HTML has elements for. */
function tidied(element: Element): void {
  const style = styleOf(element)
  if (element.tagName === 'span') {
    if (/(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/.test(style)) element.tagName = 'strong'
    else if (/(?:^|;)\s*font-style:\s*italic/.test(style)) element.tagName = 'em'
  }
  // Google Docs puts all of it into one bold element that is not bold; Word says the same of other scripts (mso-bidi-…).
  if (element.tagName === 'b' && /(?:^|;)\s*font-weight:\s*normal/.test(style)) element.tagName = 'div'
  if (element.tagName === 'table') headed(element)
}

/** Word's tables have no head, and Markdown's must: the first row is one. */
function headed(table: Element): void {
  const rows: Element[] = []
  visit(table, 'element', (one: Element) => {
    if (one.tagName === 'tr') rows.push(one)
    return one !== table && one.tagName === 'table' ? SKIP : undefined
  })
  const cells = rows[0]?.children.filter((one) => one.type === 'element') ?? []
  if (cells.some(({ tagName }) => tagName === 'th')) return
  for (const cell of cells) cell.tagName = 'th'
}

/** Word writes a list as paragraphs, each with a bullet or a number as its first words. */
function listsOfWord(parent: Root | Element): void {
  const made: (ElementContent | Root['children'][number])[] = []
  let list: Element | undefined
  for (const child of parent.children) {
    if (child.type === 'element' && child.tagName !== 'li') listsOfWord(child)
    const style = child.type === 'element' ? styleOf(child) : ''
    if (child.type === 'element' && child.tagName === 'p' && /mso-list:\s*l\d/.test(style)) {
      const sign = textOf(child).trim()
      const tagName = /^(?:\d+|[a-z])[.)]/i.test(sign) ? 'ol' : 'ul'
      if (list?.tagName !== tagName) {
        list = { type: 'element', tagName, properties: {}, children: [] }
        made.push(list)
      }
      list.children.push({ ...child, tagName: 'li', children: withoutSign(child) })
    } else if (!(list && child.type === 'text' && child.value.trim() === '')) {
      list = undefined
      made.push(child)
    }
  }
  parent.children = made
}

function withoutSign({ children }: Element): ElementContent[] {
  const isSign = (child: ElementContent) =>
    (child.type === 'element' && isIgnored(child)) || /^[\s\u00b7•o§]*$/u.test(textOf(child))
  const first = children.findIndex((child) => !isSign(child))
  return children
    .slice(Math.max(first, 0))
    .map((child, n) =>
      n === 0 && child.type === 'text'
        ? { ...child, value: child.value.replace(/^[\s\u00b7•]*(?:\d+[.)])?\s*/u, '') }
        : child,
    )
}

/** What Word marks as a list's sign, also within what gives it its font. */
function isIgnored(element: Element): boolean {
  if (/mso-list:\s*ignore/i.test(styleOf(element))) return true
  const inside = element.children.filter((child) => textOf(child).trim() !== '')
  return inside.length > 0 && inside.every((child) => child.type === 'element' && isIgnored(child))
}

function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : ''
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
