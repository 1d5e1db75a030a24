import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { readFrontMatter } from '../files/front-matter'
import { readLink } from './links'
import { parseOnce } from './parse-cache'
import { isElement } from './source'

/** A relative address in a file's text, and where it stands: offsets in the text. */
export interface WrittenUrl {
  readonly url: string
  readonly start: number
  readonly end: number
}

const ATTRIBUTE = /\s(?:src|poster|captions)=(["'])(.*?)\1/g
const IMPORT = /\sfrom\s+(["'])(.*?)\1/g

/**
 * All relative addresses in a text: of links, pictures, videos and imports of partials, in order.
 * @param file from the content root
 * @param text the whole file, front matter and all
 */
export function writtenUrls(file: string, text: string): WrittenUrl[] {
  const { body } = readFrontMatter(file, text.replace(/^\uFEFF/, ''))
  const { tree } = parseOnce(body)
  // Of the front matter the body has the lines alone.
  const shift = text.length - body.length
  const found: WrittenUrl[] = []
  visit(tree, (node: Nodes) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    const [from, to] = [start.offset + shift, end.offset + shift]
    const written = text.slice(from, to)
    const add = (url: string, at: number) => {
      if (at >= 0) found.push({ url, start: from + at, end: from + at + url.length })
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      // The address stands behind the words, which may read the same.
      add(node.url, written.lastIndexOf(node.url))
    else if (isElement(node)) eachIn(written.slice(0, endOfTag(written)), ATTRIBUTE, add)
    else if (node.type === 'mdxjsEsm') eachIn(written, IMPORT, add)
  })
  return found.filter(({ url }) => url !== '' && isRelative(url, file)).sort((a, b) => a.start - b.start)
}

function eachIn(text: string, form: RegExp, add: (url: string, at: number) => void): void {
  for (const match of text.matchAll(form))
    add(match[2]!, match.index + match[0].length - 1 - match[2]!.length)
}

function endOfTag(text: string): number {
  const inTag = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(text)
  return inTag ? inTag[0].length : text.length
}

function isRelative(url: string, file: string): boolean {
  const { kind } = readLink(url, file)
  return kind === 'page' || kind === 'file'
}
