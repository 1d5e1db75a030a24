import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { htmlCure } from './html'
import type { Fault } from './tag-faults'

/* What else may be wrong in a text only because something in it cannot be read: of that nothing is said, for it may go away with its
 * cause. All else is told beside it. */

const COMMENT = /^<!--[^]*(?:-->|$)/
/** An address or a tag of HTML, as a whole. */
const TAG =
  /^<\/?(?:[\w+-]+:\/*[^<>\s]|[\w.+-]+@|(?:[\w-]+\.)+[a-z]{2,}>|([a-z][a-z\d]*)(?=[\s/>]))[^<>]*>?$/i

/**
 * Whether a part, a picture or a mark may be missing, or stand elsewhere than it seems, because of a fault. A tag of HTML, an address or a
 * comment that was taken out has left all else as it was.
 */
export function mayHideParts({ code, without }: Fault, text: string): boolean {
  // Said of a picture whose words alone are at fault.
  if (code === 'alt') return false
  if (without === undefined) return true
  return !without.every(([from, to]) => {
    const taken = text.slice(from, to)
    const name = TAG.exec(taken)?.[1]
    if (COMMENT.test(taken)) return !/<[A-Z]/.test(taken)
    return TAG.test(taken) && (name === undefined || isHtmlAlone(name))
  })
}

/** Whether a tag is HTML's, and none that does what an element of ours does for parts, pictures and marks. */
export function isHtmlAlone(name: string): boolean {
  return name !== 'mark' && /^[a-z]/.test(name) && htmlCure(name) !== undefined
}

/** Whether what stands in braces may have inserted a part, a picture or a mark in another system: an element, or another file. */
export function mayInsert(value: string): boolean {
  return /<[A-Za-z>]|\b(?:include|partial|import|require|render|snippet|component|slot|children|content)/i.test(
    value,
  )
}

/** Where the tags begin within which a fault is: what they lack may be what cannot be read of them. */
export function tagsAround({ offset }: Fault, tree: Root): number[] {
  const tags: number[] = []
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    const from = node.position?.start.offset ?? 0
    const to = node.children[0]?.position?.start.offset ?? node.position?.end.offset ?? 0
    if (from <= offset && offset < to) tags.push(from)
  })
  return tags
}

/** What begins code that is not read as code: signs of Markdown behind it were most likely not meant as such. */
const OPENS_CODE =
  /^(?:\{|export\b|import\b(?![^\n]*\.mdx?)|<[!?](?!--)|<\/?(?:pre|code|samp|tt|kbd|script|style|textarea|svg|math|xmp|template)\b)/i

/** Whether signs that readers see at a place may be left over because of a fault alone. */
export function mayFollow(offset: number, faults: readonly Fault[], text: string): boolean {
  return faults.some((fault) => {
    const ranges = fault.without ?? [[fault.offset, fault.offset] as const]
    return ranges.some(([from, to]) => {
      const [first, last] = [Math.min(from, fault.offset), Math.max(to, fault.offset)]
      if (offset >= first && OPENS_CODE.test(text.slice(from))) return true
      // An address or a note that is missing may stand in what was taken out.
      if (/^!?\[/.test(text.slice(offset, offset + 2)) && text.slice(from, to).includes('[')) return true
      return !isParted(text, offset, first, last)
    })
  })
}

/** Whether an empty line stands between a place and all of a range. */
function isParted(text: string, offset: number, from: number, to: number): boolean {
  if (from <= offset && offset <= to) return false
  return /\n[ \t]*\r?\n/.test(offset < from ? text.slice(offset, from) : text.slice(to, offset))
}
