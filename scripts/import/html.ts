import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { UserError } from '@/lib/command/user-error'
import { textOf } from './body'
import { oneLine } from './chart'

const DEEPEST = 200
/** What says nothing to a reader. */
const SILENT = new Set(
  'script style noscript template head nav footer header link meta title base colgroup col'.split(' '),
)
const WRAPPERS = new Set(
  'html body div section article main center font header form fieldset span figure address hgroup ac:layout ac:layout-section ac:layout-cell'.split(
    ' ',
  ),
)
const MARKS = new Set('span font b strong i em u ins big small o:p'.split(' '))
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr div section article main aside details figure form center li img'.split(
    ' ',
  ),
)

/** HTML as a tree, with all that it has. */
export function parsedHtml(text: string): Root {
  return fromHtml(text)
}

/** HTML as a tree without what is not read, and without running any of it. */
export function readHtml(text: string): Root {
  try {
    const tree = parsedHtml(text)
    prune(tree, 0)
    return tree
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep()
    throw error
  }
}

function tooDeep(): UserError {
  return new UserError(
    `The page is nested more than ${DEEPEST} levels deep, as no page that people read is. Save its main part by itself.`,
  )
}

function prune(node: Root | Element, depth: number): void {
  if (depth > DEEPEST) throw tooDeep()
  node.children = node.children.filter(
    (child) => child.type === 'text' || (child.type === 'element' && !isSilent(child)),
  )
  for (const child of node.children) if (child.type === 'element') prune(child, depth + 1)
  // Editors lay marks around several paragraphs, which would be one then.
  node.children = (node.children as ElementContent[]).flatMap((child) =>
    child.type === 'element' && isMark(child) && hasBlock(child) ? child.children : [child],
  )
}

/** Word's own elements, which end themselves, lie around all that follows for a parser of HTML. */
function isMark({ tagName }: Element): boolean {
  return MARKS.has(tagName) || /^(?:o|w|v|m|x|st\d):/.test(tagName)
}

function isSilent({ tagName, properties }: Element): boolean {
  return (
    (SILENT.has(tagName) && tagName !== 'header') ||
    properties.hidden === true ||
    /display:\s*none|mso-hide:\s*all/i.test(String(properties.style ?? ''))
  )
}

/** Quotations that GitHub shows as notes become asides. */
export function settleAlerts(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'blockquote') return
    const first = node.children.find((one) => one.type === 'element')
    const kind = /^\[!(\w+)\]$/
      .exec(first?.type === 'element' ? oneLine(textOf(first)) : '')?.[1]
      ?.toLowerCase()
    if (kind === undefined) return
    const dataCallout = kind === 'tip' ? 'tip' : kind === 'warning' || kind === 'caution' ? 'warning' : 'note'
    Object.assign(node, {
      tagName: 'aside',
      properties: { dataCallout },
      children: node.children.filter((one) => one !== first),
    })
  })
}

/** The first element that a function picks. */
export function findElement(node: Root | Element, pick: (one: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = pick(child) ? child : findElement(child, pick)
    if (found) return found
  }
  return undefined
}

/** What a page is about, without the frame around it. */
export function mainOf(tree: Root): Root | Element {
  const named = findElement(tree, ({ tagName, properties }) => {
    const names = [properties.id, properties.className].flat().map(String)
    return (
      tagName === 'main' ||
      names.some((name) =>
        /^(?:main-content|article-body|article__body|wiki-content|markdown-body)$/.test(name),
      )
    )
  })
  return (
    named ??
    findElement(tree, ({ tagName }) => tagName === 'article') ??
    findElement(tree, ({ tagName }) => tagName === 'body') ??
    tree
  )
}

/** The blocks of a page one after the other, whatever boxes lie around them. Ids of boxes go to their first block. */
export function blocksOf(node: Root | Element): Element[] {
  const blocks: Element[] = []
  let line: ElementContent[] = []
  const flush = () => {
    if (line.some((one) => oneLine(textOf(one)) !== '' || (one.type === 'element' && hasMedia(one))))
      blocks.push({ type: 'element', tagName: 'p', properties: {}, children: line })
    line = []
  }
  for (const child of node.children) {
    if (child.type === 'element' && isBox(child)) {
      flush()
      const inner = blocksOf(child)
      const id = child.properties.id
      if (inner[0] && id !== undefined)
        inner[0].properties.dataIds = `${String(inner[0].properties.dataIds ?? '')} ${String(id)}`
      blocks.push(...inner)
    } else if (child.type === 'element' && BLOCKS.has(child.tagName) && child.tagName !== 'img') {
      flush()
      blocks.push(child)
    } else if (child.type === 'element' || child.type === 'text') line.push(child)
  }
  flush()
  return blocks
}

function isBox(node: Element): boolean {
  if (!WRAPPERS.has(node.tagName) || node.properties.dataCallout !== undefined) return false
  return node.tagName !== 'span' && node.tagName !== 'font' ? true : hasBlock(node)
}

function hasBlock(node: Element): boolean {
  return node.children.some(
    (one) => one.type === 'element' && ((BLOCKS.has(one.tagName) && one.tagName !== 'img') || hasBlock(one)),
  )
}

const MEDIA = /^(?:img|iframe|video|audio|object|embed|input|select|textarea|svg|canvas|ac:image)$/

function hasMedia(node: Element): boolean {
  return MEDIA.test(node.tagName) || findElement(node, ({ tagName }) => MEDIA.test(tagName)) !== undefined
}

/** Names by which an address can lead to a block. */
export function idsIn(node: Element): string[] {
  const own = [node.properties.id, node.properties.name].flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  )
  const boxes =
    typeof node.properties.dataIds === 'string' ? node.properties.dataIds.split(' ').filter(Boolean) : []
  return [...own, ...boxes, ...node.children.flatMap((one) => (one.type === 'element' ? idsIn(one) : []))]
}
