import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { textOf } from './body'
import { findElement } from './html'

/** Confluence's storage format is XML: elements that end themselves, and text in CDATA. This makes it HTML. */
export function confluenceAsHtml(text: string): string {
  if (!/<(?:ac|ri):[a-z]/i.test(text)) return text
  const opened = text.replace(/<((?:ac|ri):[\w-]+)((?:\s[^<>]{0,2000})?)\/>/g, '<$1$2></$1>')
  return opened.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) =>
    inner.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  )
}

const KINDS: Readonly<Record<string, string>> = {
  info: 'info',
  note: 'note',
  tip: 'tip',
  warning: 'warning',
  panel: 'note',
}

/** Makes of macros what they are: notes, code, details, pictures, links. Names macros that have no place. */
export function settleConfluence(tree: Root, leave: (text: string) => void): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'ac:structured-macro' || node.tagName === 'ac:macro') macro(node, leave)
    if (node.tagName === 'ac:image') {
      const source = findElement(node, ({ tagName }) => tagName === 'ri:attachment' || tagName === 'ri:url')
      const src = String(source?.properties['ri:filename'] ?? source?.properties['ri:value'] ?? '')
      become(node, 'img', { src, alt: String(node.properties['ac:alt'] ?? '') }, [])
    }
    if (node.tagName === 'ac:link') link(node)
    // As HTML that Confluence exported.
    const kind = /confluence-information-macro-(information|note|tip|warning)/.exec(
      [node.properties.className].flat().join(' '),
    )?.[1]
    if (kind !== undefined)
      become(node, 'aside', { dataCallout: kind === 'information' ? 'info' : kind }, node.children)
  })
}

function become(
  node: Element,
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): void {
  Object.assign(node, { tagName, properties, children })
}

function macro(node: Element, leave: (text: string) => void): void {
  const name = String(node.properties['ac:name'] ?? '')
  const body = findElement(node, ({ tagName }) => tagName === 'ac:rich-text-body')?.children ?? []
  const plain = findElement(node, ({ tagName }) => tagName === 'ac:plain-text-body')
  const parameter = (wanted: string) => {
    const found = findElement(
      node,
      (one) => one.tagName === 'ac:parameter' && one.properties['ac:name'] === wanted,
    )
    return found ? textOf(found) : ''
  }
  const kind = KINDS[name]
  if (kind !== undefined) become(node, 'aside', { dataCallout: kind }, body)
  else if (name === 'expand') {
    const summary: Element = {
      type: 'element',
      tagName: 'summary',
      properties: {},
      children: [{ type: 'text', value: parameter('title') }],
    }
    become(node, 'details', {}, [summary, ...body])
  } else if (plain) {
    const code: Element = { type: 'element', tagName: 'code', properties: {}, children: plain.children }
    become(node, 'pre', {}, [code])
  } else {
    if (name !== 'toc' && name !== 'anchor')
      leave(`The macro “${name}” of Confluence${body.length > 0 ? '; its text is kept' : ''}`)
    become(node, 'div', name === 'anchor' ? { id: parameter('') } : {}, body)
  }
}

function link(node: Element): void {
  const page = findElement(node, ({ tagName }) => tagName === 'ri:page')
  const anchor = node.properties['ac:anchor']
  const said = findElement(node, ({ tagName }) => /^ac:(?:plain-text-)?link-body$/.test(tagName))
  const title = String(page?.properties['ri:contentTitle'] ?? page?.properties['ri:content-title'] ?? '')
  const text = said ? textOf(said) : title || String(anchor ?? '')
  const href = title === '' && typeof anchor === 'string' ? `#${anchor}` : `the page “${title}”`
  become(node, 'a', { href }, [{ type: 'text', value: text }])
}
