import type { Element, Root, RootContent } from 'hast'
import { mainOf } from './html'
import type { SourceText } from './source-text'

/** What is no text of a page: programs, styles, and what other programs read. */
const NO_TEXT = new Set(
  'script style template noscript link meta base ac:task-id ac:task-status ac:task-uuid'.split(' '),
)
const FRAME = new Set('head nav footer header'.split(' '))
const BLOCK = new Set(
  (
    'html head title body p div section article main aside details summary figure figcaption blockquote center ul ol dl dt dd li ' +
    'pre h1 h2 h3 h4 h5 h6 hr form fieldset legend address header footer nav table caption thead tbody tfoot tr td th br ' +
    'option select textarea button label img iframe video audio object map svg text ac:structured-macro ac:macro ac:parameter ' +
    'ac:rich-text-body ac:plain-text-body ac:task ac:task-body ac:task-list ac:layout ac:layout-section ac:layout-cell ac:image ac:caption'
  ).split(' '),
)
/** Attributes whose words a reader sees or hears. */
const SAID = [
  'alt',
  'title',
  'placeholder',
  'summary',
  'label',
  'ac:alt',
  'ac:title',
  'ri:contentTitle',
  'ri:content-title',
]
/** Parameters of Confluence's macros that say how something looks. */
const LOOKS =
  /colou?r|width|height|style|language|theme|linenumbers|firstline|collapse|^(?:icon|class|id|maxlevel|minlevel|outline|printable|indent|exclude|include|type|separator|space|diagram\w*|revision|simple\w*|zoom|lbox|links|tbstyle|contentver|contentid|aspecthash|custcontentid|basealign|alignment|absolute\w*|hash|isupload|pagename|sort\w*|reverse|depth|all|root|border|page|rows|cols)$/i

/** Every text that a page has, from the page as it was read, before anything of it is left out or changed. */
export function textsOfPage(tree: Root): SourceText[] {
  const texts: SourceText[] = []
  const main = mainOf(tree)
  let line: string[] = []
  let place: Pick<SourceText, 'where' | 'around'> = { where: '' }
  const flush = () => {
    const text = line.join('')
    if (text.trim() !== '') texts.push({ text, parts: line, ...place })
    line = []
  }
  const walk = (node: RootContent | Root, at: typeof place): void => {
    if (node.type === 'text') {
      if (place.where !== at.where) flush()
      place = at
      line.push(node.value)
      return
    }
    if (node.type === 'comment') return
    if (node.type !== 'element') {
      if ('children' in node) for (const child of node.children) if (child.type !== 'doctype') walk(child, at)
      return
    }
    if (isSilent(node)) return
    const own = placeOf(node, at, main)
    const isBlock = BLOCK.has(node.tagName)
    if (isBlock) flush()
    for (const name of SAID) {
      const said = node.properties[name]
      if (typeof said === 'string') texts.push({ text: said, once: true, ...own })
    }
    if (node.tagName === 'input' && /^(?:button|submit|reset)$/.test(String(node.properties.type)))
      texts.push({ text: String(node.properties.value ?? ''), ...own })
    for (const child of node.children) walk(child, own)
    if (isBlock) flush()
  }
  walk(tree, main.type === 'root' || main.tagName === 'body' ? THERE : AROUND)
  flush()
  return texts
}

const THERE = { where: 'The words' }
const AROUND = { where: 'Around the article:', around: true }

function placeOf(node: Element, at: Pick<SourceText, 'where' | 'around'>, main: Root | Element) {
  if (node === main) return THERE
  if (node.tagName === 'title' || FRAME.has(node.tagName)) return AROUND
  if (
    node.properties.hidden === true ||
    /display:\s*none|mso-hide:\s*all/i.test(String(node.properties.style ?? ''))
  )
    return { where: 'Hidden in the page:', around: true }
  return at
}

function isSilent({ tagName, properties }: Element): boolean {
  if (NO_TEXT.has(tagName)) return true
  // Word's markers of list lines.
  if (/mso-list:\s*ignore/i.test(String(properties.style ?? ''))) return true
  return tagName === 'ac:parameter' && LOOKS.test(String(properties['ac:name'] ?? ''))
}
