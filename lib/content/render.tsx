import type { Root } from 'hast'
import { toJsxRuntime, type Components } from 'hast-util-to-jsx-runtime'
import { toHast } from 'mdast-util-to-hast'
import { Fragment, type ComponentType, type ReactNode } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { visit } from 'unist-util-visit'
import { parseInline } from './body/inline'

/** What stands for an element on the page, by the element's name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has props of its own
export type ComponentMap = Readonly<Record<string, ComponentType<any>>>

/** A body as React, its elements by the components given; an element that has none shows what it holds. Nothing is evaluated. */
export function renderBody({ tree }: { readonly tree: Root }, components: ComponentMap): ReactNode {
  const unknown: Record<string, ComponentType<Children>> = {}
  visit(tree, 'element', ({ tagName }) => {
    if (/^[A-Z]/.test(tagName) && !Object.hasOwn(components, tagName)) unknown[tagName] = Bare
  })
  return toReact(tree, { ...components, ...unknown } as Components)
}

interface Children {
  readonly children?: ReactNode
}

function Bare({ children }: Children) {
  return children
}

/** A label or hint, inline Markdown, as React. */
export function renderInline(markdown: string): ReactNode {
  const hast = toHast({ type: 'paragraph', children: parseInline(markdown) })
  return toReact(
    { type: 'root', children: 'children' in hast ? (hast.children as Root['children']) : [] },
    {},
  )
}

function toReact(tree: Root, components: Components): ReactNode {
  // A style attribute is what the site's Content-Security-Policy forbids.
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components,
    ignoreInvalidStyle: true,
    tableCellAlignToStyle: false,
  })
}
