import type { Element, ElementContent } from 'hast'
import { toMdast, type Handle } from 'hast-util-to-mdast'
import type { PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as serialise } from 'mdast-util-to-markdown'
import { inlineHtml, withReadableEmphasis, writeInlineHtml } from './inline-html'
import { plainElements, type BodyContext } from './plain-elements'

/**
 * A part of a composed text as Markdown (CommonMark and GFM). It is made of the very tree that the page shows, so words, pictures
 * and links are the page's.
 * @param prefix of the names of footnotes, which must differ in one document
 */
export function toMarkdown(nodes: readonly ElementContent[], context: BodyContext, prefix = ''): string {
  if (nodes.length === 0) return ''
  const children = plainElements(nodes, context)
  const tree = toMdast({ type: 'root', children }, { document: true, handlers: handlersFor(prefix) })
  return markdownOf(tree as Root)
}

/** An mdast tree as Markdown, as all that machines get is written. */
export function markdownOf(tree: Root): string {
  return serialise(withReadableEmphasis(tree), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false, tableCellPadding: true })],
    handlers: { mdxJsxTextElement: writeInlineHtml },
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
  }).trim()
}

function handlersFor(prefix: string): Record<string, Handle> {
  const note = (number: string) => ({ identifier: prefix + number, label: prefix + number })
  return {
    a: (state, node) => {
      if ('dataFootnoteBackref' in node.properties) return undefined
      if ('dataFootnoteRef' in node.properties) return { type: 'footnoteReference', ...note(wordsOf(node)) }
      const url = String(node.properties.href ?? '')
      return { type: 'link', url, title: null, children: state.all(node) as never }
    },
    // Markdown has no signs for these, and lets them stand.
    sub: htmlAround('sub'),
    sup: (state, node, parent) =>
      node.children.some((one) => one.type === 'element' && 'dataFootnoteRef' in one.properties)
        ? state.all(node)
        : htmlAround('sup')(state, node, parent),
    section: (state, node) => {
      if (!('dataFootnotes' in node.properties)) return state.toFlow(state.all(node))
      const items = elementsIn(node).find(({ tagName }) => tagName === 'ol')
      return elementsIn(items).map((item, i) => ({
        type: 'footnoteDefinition',
        ...note(String(i + 1)),
        children: state.toFlow(state.all(item)),
      }))
    },
  }
}

function htmlAround(tag: string): Handle {
  return (state, node) => inlineHtml(tag, state.all(node) as PhrasingContent[])
}

function elementsIn(node: Element | undefined): Element[] {
  return (node?.children ?? []).filter((one) => one.type === 'element')
}

function wordsOf({ children }: Element): string {
  return children.map((one) => (one.type === 'text' ? one.value : '')).join('')
}
