import type { Nodes, Parents } from 'hast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'

/** What `lib/machines/body` writes. */
const EXTENSIONS = [
  gfmAutolinkLiteral(),
  gfmFootnote(),
  cjkFriendlyExtension(),
  gfmStrikethroughCjkFriendly({ singleTilde: false }),
  gfmTable(),
  gfmTaskListItem(),
]

/** Elements that stand for themselves; of all others only what is in them is shown. */
const SHOWN = new Set(
  'blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
)
/** The only tags that our Markdown has. */
const TAG = /^<(\/?)(sub|sup)>$/
const LINK = /^(?:https?|mailto|tel):/i

/** Makes the element of a picture by its address and its words. */
export type DrawPicture = (src: string, alt: string) => Node

/**
 * A text in Markdown as nodes. Elements are made one by one, and no text is ever read as HTML: whatever a site publishes, nothing of
 * it runs here.
 * @param level of the first headings, so that they stand below the card's own
 */
export function markdownNodes(text: string, draw: DrawPicture, level = 2): Node[] {
  const tree = fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: gfmFromMarkdown() })
  const made = document.createDocumentFragment()
  append(toHast(tree, { allowDangerousHtml: true }), made, draw, level)
  return [...made.childNodes]
}

/** The same for a text in a line: a label, or a title. */
export function inlineNodes(text: string): Node[] {
  return markdownNodes(text, (_, alt) => document.createTextNode(alt)).flatMap((node) =>
    node instanceof HTMLParagraphElement ? [...node.childNodes] : [node],
  )
}

function append(node: Nodes, into: Node, draw: DrawPicture, level: number): void {
  if (node.type === 'text') into.appendChild(document.createTextNode(node.value))
  else if (node.type === 'root') appendAll(node, into, draw, level)
  else if (node.type === 'element') {
    const { src, alt, href, checked, start } = node.properties
    if (node.tagName === 'img') return void into.appendChild(draw(String(src ?? ''), String(alt ?? '')))
    if (node.tagName === 'input') return void into.appendChild(document.createTextNode(checked ? '☑ ' : '☐ '))
    const made = into.appendChild(elementFor(node.tagName, href, level))
    if (made instanceof HTMLOListElement && typeof start === 'number') made.start = start
    appendAll(node, made, draw, level)
  }
}

/** What `<sub>` and `<sup>` stand around comes as their sisters. */
function appendAll({ children }: Parents, into: Node, draw: DrawPicture, level: number): void {
  let at = into
  for (const child of children) {
    const [, closing, tag] = (child.type === 'raw' && TAG.exec(child.value)) || []
    if (tag === undefined) append(child, at, draw, level)
    else if (closing === '') at = at.appendChild(document.createElement(tag))
    else if (at !== into) at = at.parentNode ?? into
  }
}

function elementFor(tag: string, href: unknown, level: number): Node {
  if (tag === 'a' && typeof href === 'string' && LINK.test(href)) {
    const link = document.createElement('a')
    link.href = href
    return link
  }
  const heading = /^h([1-6])$/.exec(tag)
  if (heading) return document.createElement(`h${Math.min(Number(heading[1]) + level - 2, 6)}`)
  return SHOWN.has(tag) ? document.createElement(tag) : document.createElement('span')
}
