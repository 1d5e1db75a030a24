import type { Element, Root, RootContent } from 'hast'

/** Where nothing else can be pressed, or where a line is too short for it. */
const NO_PLACE = /^(?:a|h[1-6]|Mark)$/

/**
 * Makes of a text's terms what they are on the page, in place: words with what they mean, each with its number in the text
 * (`ordinal`), and with `again` where the term is not named for the first time. One within a link, a mark or a heading, and one that
 * has no meaning, is its words alone; in a text from right to left they keep their own order of signs.
 */
export function settleTerms(tree: Root, rightToLeft = false): void {
  const seen = new Set<unknown>()
  let ordinal = 0
  const settle = (nodes: readonly RootContent[], plain: boolean): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type !== 'element') return [node]
      if (node.tagName === 'Term') {
        if (plain || node.properties.meaning === undefined)
          return rightToLeft
            ? [{ type: 'element', tagName: 'bdi', properties: {}, children: node.children }]
            : node.children
        node.properties.ordinal = ++ordinal
        if (seen.has(node.properties.name)) node.properties.again = true
        seen.add(node.properties.name)
        return [node]
      }
      node.children = settle(node.children, plain || NO_PLACE.test(node.tagName)) as Element['children']
      return [node]
    })
  tree.children = settle(tree.children, false)
}
