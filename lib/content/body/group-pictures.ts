import type { Element, ElementContent, Root, RootContent } from 'hast'

/**
 * Prepares a text's pictures for the page, in place. A Screenshot and what is followed while one looks at it become one
 * element, `Beside`: the picture, then a `div` with the rest, which a wide screen can show side by side; the picture
 * gets `beside`. A Mark that is
 * in a link, or holds one, gets `plain`: a link within a link is none.
 */
export function groupPictures(tree: Root): void {
  tree.children = group(tree.children)
  for (const node of tree.children) arrange(node, false)
}

function arrange(node: RootContent | ElementContent, inLink: boolean): void {
  if (node.type !== 'element') return
  if (node.tagName === 'Interface') node.children = group(node.children) as ElementContent[]
  if (node.tagName === 'Mark' && (inLink || holdsLink(node))) node.properties.plain = true
  for (const child of node.children) arrange(child, inLink || node.tagName === 'a')
}

function holdsLink(node: RootContent | ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink))
}

type Node = RootContent | ElementContent

const ENDS = /^(Screenshot|Interface|h[1-6]|hr)$/

function group(nodes: readonly Node[]): Node[] {
  const out: Node[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    const last = isElement(node, 'Screenshot') ? lastFollowed(nodes, at, node) : at
    if (last === at) {
      out.push(node)
      continue
    }
    ;(node as Element).properties.beside = true
    const rest = nodes.slice(at + 1, last + 1) as ElementContent[]
    const children = [
      node as Element,
      { type: 'element' as const, tagName: 'div', properties: {}, children: rest },
    ]
    out.push({ type: 'element', tagName: 'Beside', properties: {}, children })
    at = last
  }
  return out
}

/** The last of a picture's followers that is a list of things to do, or names one of the picture's marks. */
function lastFollowed(nodes: readonly Node[], at: number, picture: Element): number {
  let last = at
  for (let i = at + 1; i < nodes.length; i++) {
    const node = nodes[i]!
    if (node.type !== 'element') continue
    if (ENDS.test(node.tagName)) break
    if (node.tagName === 'ol' || names(node, picture)) last = i
  }
  return last
}

function names(node: Node, picture: Element): boolean {
  if (node.type !== 'element') return false
  const own = node.tagName === 'Mark' && node.properties.of === picture.properties.ordinal
  return own || node.children.some((child) => names(child, picture))
}

function isElement(node: Node, name: string): node is Element {
  return node.type === 'element' && node.tagName === name
}
