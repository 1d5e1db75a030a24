import type { PhrasingContent, Root } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Word and editors split what is one, and take the space behind it along: `**a****b**` would be read as signs. */
export function wholeEmphasis(tree: Root): void {
  for (const type of ['strong', 'emphasis'] as const) {
    visit(tree, type, (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      const siblings = parent.children as PhrasingContent[]
      if (parent.type === type || toString(node).trim() === '' || parent.type === 'heading') {
        siblings.splice(index, 1, ...node.children)
        return [SKIP, index]
      }
      const next = siblings[index + 1]
      if (next?.type === type) {
        node.children.push(...next.children)
        siblings.splice(index + 1, 1)
        return [SKIP, index]
      }
      const [before, after] = trimmed(node.children)
      siblings.splice(index + 1, 0, ...(after ? [space()] : []))
      siblings.splice(index, 0, ...(before ? [space()] : []))
      return undefined
    })
  }
}

/** One of its own each time: it may be taken off the end of what lies around it. */
function space(): PhrasingContent {
  return { type: 'text', value: ' ' }
}

/** Takes spaces off both ends; says where there were any. */
export function trimmed(children: readonly (PhrasingContent | MdxJsxTextElement)[]): [boolean, boolean] {
  const [first, last] = [children[0], children.at(-1)]
  let before = false
  let after = false
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before = true
    first.value = first.value.trimStart()
  }
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    after = true
    last.value = last.value.trimEnd()
  }
  return [before, after]
}
