import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { MARKDOWN, MARKDOWN_NODES } from '@/lib/content/body/markdown'

/** What a document says: its words in order, its pictures by file and description, its links. */
export interface Said {
  words: string[]
  pictures: string[]
  links: string[]
}

/** What a page has for hands and eyes alone, and what it says twice. */
const CHROME = /(?:^| )(?:no-js:hidden|enlarge|choose-first|tab-list|marks)(?: |$)/
/** Same picture, whatever the format and the size. */
const FORMAT = /-\d+\.(?:png|webp|avif)$/

/** What an element of a page says to a reader without scripts. */
export function saidOf(nodes: readonly (RootContent | ElementContent)[], origin = '', at = ''): Said {
  const said: Said = { words: [], pictures: [], links: [] }
  const whole = (address: string) =>
    address.startsWith('/') ? origin + address : address.startsWith('#') ? at + address : address
  const look = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') said.words.push(...wordsOf(node.value))
    if (node.type !== 'element' || isChrome(node)) return
    const { tagName, properties } = node
    if (tagName === 'img')
      said.pictures.push(`${whole(String(properties.src)).replace(FORMAT, '')} ${String(properties.alt)}`)
    if (tagName === 'video' && properties.poster)
      said.pictures.push(
        `${whole(String(properties.poster)).replace(FORMAT, '')} ${String(properties.ariaLabel)}`,
      )
    const { href } = properties
    // A mark leads to its place on the picture.
    if (tagName === 'a' && typeof href === 'string' && !classesOf(node).includes('mark'))
      said.links.push(whole(href))
    node.children.forEach(look)
    // The captions of a film are a file that Markdown can only link.
    if (tagName === 'figure' && classesOf(node).includes('video')) captionsIn(node, said, whole)
  }
  nodes.forEach(look)
  return said
}

function captionsIn(figure: Element, said: Said, whole: (address: string) => string): void {
  for (const track of all(figure, ({ tagName }) => tagName === 'track')) {
    said.words.push(...wordsOf(String(track.properties.label)))
    said.links.push(whole(String(track.properties.src)))
  }
}

function isChrome({ tagName, properties, ...node }: Element): boolean {
  return (
    /^(?:script|style|svg|template)$/.test(tagName) ||
    CHROME.test(classesOf({ ...node, tagName, properties }).join(' ')) ||
    ['dataDrawing', 'dataAgain', 'dataFootnoteRef', 'dataFootnoteBackref'].some((one) => one in properties) ||
    properties.role === 'status' ||
    properties.id === 'footnote-label'
  )
}

/** What a text in Markdown says; what is known before it is left out. */
export function saidInMarkdown(markdown: string): Said {
  const said: Said = { words: [], pictures: [], links: [] }
  const look = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      said.words.push(...wordsOf(node.value))
    if (node.type === 'image') said.pictures.push(`${node.url.replace(FORMAT, '')} ${node.alt ?? ''}`)
    if (node.type === 'link') said.links.push(node.url)
    if ('children' in node) node.children.forEach(look)
  }
  look(parsed(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')))
  return said
}

function parsed(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [MARKDOWN], mdastExtensions: MARKDOWN_NODES })
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

export function pageOf(html: string): HastRoot {
  return fromHtml(html)
}

/** All elements below that are looked for, outermost only. */
export function all(within: HastRoot | Element, is: (element: Element) => boolean): Element[] {
  return (within.children as ElementContent[]).flatMap((node) => {
    if (node.type !== 'element') return []
    return is(node) ? [node] : all(node, is)
  })
}

export function classesOf({ properties }: Element): string[] {
  return properties.className ?? []
}

/** Whether some words stand in a text one after the other. */
export function contains(words: readonly string[], some: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${some.join(' ')} `) || some.length === 0
}
