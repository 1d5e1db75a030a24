import type { Emphasis, Nodes, Strong } from 'mdast'

const TWO_AND_ONE =
  'readers see a sign * beside words in italic: two open and one closes, or one and two. Write **words** for bold, *words* for italic; to show the sign itself, write \\*.'

/** Emphasis that was most likely none, or other: between numbers, or with a sign more at one of its ends. */
export function emphasisFault(node: Nodes, before: Nodes | undefined, source: string): string | undefined {
  if (node.type === 'text' && before?.type === 'emphasis') {
    const at = node.position?.start.offset
    return at !== undefined && source[at] === '*' && source[at - 1] === '*' ? TWO_AND_ONE : undefined
  }
  if (node.type !== 'emphasis' && node.type !== 'strong') return undefined
  return product(node, source) ?? (before?.type === 'text' ? openedTwice(node, source) : undefined)
}

/** Signs of a product, which make the number between them italic or bold, and are gone. */
function product({ type, position }: Emphasis | Strong, source: string): string | undefined {
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (from === undefined || to === undefined) return undefined
  const signs = type === 'strong' ? 2 : 1
  const around = (source[from - 1] ?? ' ') + (source[to] ?? ' ')
  const inner = source.slice(from + signs, to - signs)
  if (source[from] !== '*' || !/^\d.*\d$|^\d$/.test(inner) || !/^\d./.test(around)) return undefined
  return `readers see no sign * around "${inner}", for two of them make ${type === 'strong' ? 'bold' : 'italic'} of what is between. Write ×, or \\* for the sign itself.`
}

function openedTwice({ type, position }: Emphasis | Strong, source: string): string | undefined {
  const from = position?.start.offset
  if (type !== 'emphasis' || from === undefined || source[from] !== '*') return undefined
  return source[from - 1] === '*' && source[from - 2] !== '\\' ? TWO_AND_ONE : undefined
}
