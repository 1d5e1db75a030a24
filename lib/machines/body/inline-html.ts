import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { Handle } from 'mdast-util-to-markdown'

/**
 * What stands in a line as HTML, where Markdown has no signs for it or its signs would not be read. Its type is one that stands
 * within a line for all who make paragraphs: bare tags (`html`) may be blocks, and would tear the line apart.
 */
export function inlineHtml(name: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'mdxJsxTextElement', name, attributes: [], children }
}

/** Writes it. */
export const writeInlineHtml: Handle = Object.assign(
  ((node: Extract<Nodes, { type: 'mdxJsxTextElement' }>, _, state, info) => {
    const tracker = state.createTracker(info)
    return (
      tracker.move(`<${node.name}>`) +
      tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: '>', after: '<' })) +
      tracker.move(`</${node.name}>`)
    )
  }) satisfies Handle,
  { peek: () => '<' },
)

const TAGS = new Map([
  ['strong', 'strong'],
  ['emphasis', 'em'],
  ['delete', 'del'],
])

/** A sign of Markdown, as what stands beside a letter. */
const SIGN = '*'
/** Before it and after it emphasis begins and ends whatever is inside; not so for all who read Markdown, beside other signs. */
const APART = /^[\s!-/:-@[-`{-~]|^(?![\u{10000}-\u{10ffff}])\p{P}/u
const LETTER = /^[^\s\p{P}\p{S}]/u

/**
 * Emphasis as HTML where its signs would not be read as such: CommonMark knows no beginning or end of it between a letter and a
 * sign (`これは**「赤」**です`). What writes Markdown would write the letter as a number there, which is no word any more.
 */
export function withReadableEmphasis<Node extends Parents>(
  parent: Node,
  around: readonly string[] = [],
): Node {
  const types = [...around, parent.type]
  const isWithin = TAGS.has(parent.type)
  const outside = isWithin || parent.type === 'link' || parent.type === 'mdxJsxTextElement' ? SIGN : ' '
  const children = (parent.children as Nodes[]).map((child, i, all) => {
    // Two pieces of code beside each other would be read as one, with the signs between them in it.
    if (child.type === 'inlineCode' && all[i - 1]?.type === 'inlineCode')
      return inlineHtml('code', [{ type: 'text', value: child.value }])
    if (!('children' in child)) return child
    const inner = withReadableEmphasis(child, types)
    const tag = TAGS.get(child.type)
    if (tag === undefined) return inner
    // Signs beside signs are one run, of which it is anybody's guess what belongs to what.
    const isBeside =
      types.includes(child.type) ||
      TAGS.has(all[i - 1]?.type ?? '') ||
      (isWithin && all.length > 1 && (i === 0 || i === all.length - 1))
    const reads =
      !isBeside &&
      isRead(edgeOf(all[i - 1], -1) ?? outside, edgeOf(child.children[0], 0)) &&
      isRead(edgeOf(all[i + 1], 0) ?? outside, edgeOf(child.children.at(-1), -1))
    return reads ? inner : inlineHtml(tag, inner.children as PhrasingContent[])
  })
  return { ...parent, children }
}

function isRead(outside: string, inside = SIGN): boolean {
  return LETTER.test(inside) || (APART.test(outside) && !/^\s/.test(inside))
}

/** The first or last character of what stands in a line, as it is written. */
function edgeOf(node: Nodes | undefined, at: 0 | -1): string | undefined {
  if (node === undefined) return undefined
  if (node.type === 'break') return ' '
  return node.type === 'text' ? [...node.value].at(at) : SIGN
}
