import type { Nodes, Parents } from 'mdast'
import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** What stands in place of what is no text: none of these is in a text. */
export const LINK = '\uE000'
const OTHER = '\uE001'
/** What was escaped, or written as a character reference: a sign that is meant. */
export const MEANT_SIGN = '\uE002'

/**
 * The source of a block, as long as it is there, with only what a reader sees as it is written: escapes and character
 * references, the insides of links, code and tags are replaced, sign by sign.
 */
export function plainParts(block: Nodes, source: string): string {
  const { start, end } = block.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return ''
  const from = start.offset
  const signs = Array.from({ length: end.offset - from }, (_, i) =>
    /[\r\n]/.test(source[from + i]!) ? source[from + i]! : OTHER,
  )
  const put = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) signs[at - from + i] = text[i]!
  }
  const visit = (node: Nodes) => {
    const [first, last] = [node.position?.start.offset, node.position?.end.offset]
    if (first === undefined || last === undefined) return
    const raw = source.slice(first, last)
    if (node.type === 'text') put(first, meant(raw))
    else if (node.type === 'link' || node.type === 'image') put(first, raw.replace(/[^\r\n]/g, LINK))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  // An address that is found after all else leaves it, and the text around it, without a position.
  if ('children' in block && block.children.some(({ position }) => !position))
    for (const [first, last] of gaps(block, from, end.offset)) put(first, meant(source.slice(first, last)))
  visit(block)
  return signs.join('')
}

/** The parts of a block in which no node with a position stands. */
function gaps(block: Parents, from: number, to: number): [number, number][] {
  const placed = block.children.flatMap(({ position }) =>
    position ? [[position.start.offset ?? from, position.end.offset ?? from] as const] : [],
  )
  return [...placed, [to, to] as const].map(([first], i) => [placed[i - 1]?.[1] ?? from, first])
}

/** A text's source without what was escaped, and without the signs before the lines of quotes. */
function meant(raw: string): string {
  const blank = (text: string) => MEANT_SIGN.repeat(text.length)
  return raw
    .replace(/\n[ \t]*(?:>[ \t]?)*/g, (lead) => `\n${' '.repeat(lead.length - 1)}`)
    .replace(/\\[!-/:-@[-`{-~]/g, blank)
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6});/gi, blank)
    .replace(/&([a-z\d]{1,31});/gi, (whole, name: string) =>
      decodeNamedCharacterReference(name) === false ? whole : blank(whole),
    )
}
