import type { Root, RootContent } from 'hast'
import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import { toHast } from 'mdast-util-to-hast'
import { Fragment, type ComponentType, type ReactNode } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { visit } from 'unist-util-visit'
import { numbersInOrder, type TextPart } from '@/lib/language/numbers-in-order'
import { direction, unbroken } from '@/lib/messages'
import { parseInline } from './body/inline'
import { turnCode } from './body/to-hast'

/** What stands for an element on the page, by the element's name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has props of its own
export type ComponentMap = Readonly<Record<string, ComponentType<any>>>

interface Shown {
  readonly tree: Root
  readonly lang?: string
}

/** A body as React, its elements by the components given; an element that has none shows what it holds. Nothing is evaluated. */
export function renderBody({ tree, lang }: Shown, components: ComponentMap): ReactNode {
  const unknown: Record<string, ComponentType<Children>> = {}
  visit(tree, 'element', ({ tagName }) => {
    if (/^[A-Z]/.test(tagName) && !Object.hasOwn(components, tagName)) unknown[tagName] = Bare
  })
  return toReact(readyTree(tree, lang), { ...components, ...unknown })
}

interface Children {
  readonly children?: ReactNode
}

function Bare({ children }: Children) {
  return children
}

/** A title, label or hint, inline Markdown in a language, as React. */
export function renderInline(markdown: string, lang = ''): ReactNode {
  const hast = toHast({ type: 'paragraph', children: parseInline(markdown) })
  const tree: Root = { type: 'root', children: 'children' in hast ? (hast.children as Root['children']) : [] }
  if (direction(lang) === 'rtl') turnCode(tree)
  return toReact(readyTree(tree, lang), {})
}

/** The same for texts of one language. */
export function inlineIn(lang: string): (markdown: string) => ReactNode {
  return (markdown) => renderInline(markdown, lang)
}

/** What is copied as it stands. */
const VERBATIM = /^(?:code|kbd|pre)$/

/**
 * The tree with the spaces that its language wants, and numbers in the order of their signs. The tree given stays as it is: it is
 * searched, too.
 */
function readyTree<Node extends Root | RootContent>(node: Node, lang = ''): Node {
  if (!('children' in node) || (node.type === 'element' && VERBATIM.test(node.tagName))) return node
  const turned = direction(lang) === 'rtl'
  const children = node.children.flatMap((child): RootContent[] => {
    if (child.type !== 'text') return [readyTree(child, lang)]
    const value = unbroken(child.value, lang)
    return turned ? numbersInOrder(value).map(asNode) : [{ ...child, value }]
  })
  return { ...node, children }
}

function asNode({ text, whole }: TextPart): RootContent {
  const node = { type: 'text', value: text } as const
  return whole ? { type: 'element', tagName: 'bdi', properties: { dir: 'ltr' }, children: [node] } : node
}

function toReact(tree: Root, components: Components): ReactNode {
  // A style attribute is what the site's Content-Security-Policy forbids.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- its types name JSX where React had it before version 19
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components,
    ignoreInvalidStyle: true,
    tableCellAlignToStyle: false,
  })
}
