import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import path from 'node:path'
import { following } from '../findings/causes'
import { finding, type About, type Finding } from '../findings/findings'
import type { TermOf } from './term'
import { INLINE_ELEMENTS } from './elements'
import { nameHeadings, type Headings } from './headings'
import { dropReferences, isEmptied, isNote } from './notes'
import { asScreenshots } from './plain-pictures'
import { attribute, isElement, type Element, type Source } from './source'

export interface Composed extends Headings {
  /** The text with its partials spliced in; its headings have ids and begin at level 2, within an Interface or a Tab deeper. */
  readonly tree: Root
  /** Partials that are not there, or that include themselves. */
  readonly findings: readonly Finding[]
}

const MOST_SPLICES = 1000

/**
 * Puts a text together from its file and the partials it uses. `sourceOf` gives a partial by path, undefined if it is not
 * there; `about` is what the findings are about. Without `notes`, notes for staff are left out before anything is made of the text.
 * `termOf` gives the words of terms, which are then in the text like any others. `nearestTo` gives the partial that is most likely meant
 * by the path of one that is not there.
 */
export function compose(
  source: Source,
  sourceOf: (file: string) => Source | undefined,
  about: About = {},
  notes = true,
  termOf: TermOf = () => undefined,
  nearestTo: (file: string) => string | undefined = () => undefined,
): Composed {
  const findings: Finding[] = []
  let splices = 0
  const ownNames = namesByFile(source.file)
  const splice = (from: Source, chain: readonly string[]): RootContent[] =>
    from.tree.children.flatMap((node) => copy(node, from, chain))
  const copy = (node: RootContent, from: Source, chain: readonly string[]): RootContent[] => {
    if (!notes && isNote(node)) return []
    if (isElement(node) && from.imports.has(node.name ?? '')) return partial(node, from, chain)
    if (isElement(node) && node.name === 'Term') return [withWords(node, from.file, termOf)]
    const pictures = node.type === 'paragraph' ? asScreenshots(node, from.file) : undefined
    if (pictures) return pictures
    const twin = { ...node, data: { ...node.data, file: from.file } } as unknown as RootContent
    if ('identifier' in twin) twin.identifier = ownNames(from.file, twin.identifier)
    if ('children' in twin && 'children' in node) {
      const children = node.children.flatMap((child) => copy(child as RootContent, from, chain))
      if (!notes && isEmptied(node, children)) return []
      twin.children = children as never
    }
    return [twin]
  }
  const partial = (element: Element, from: Source, chain: readonly string[]): RootContent[] => {
    const imported = from.imports.get(element.name ?? '')
    if (!imported?.file) return []
    if (++splices > MOST_SPLICES) {
      const message = `partials that use partials make more than ${MOST_SPLICES} insertions in one text. Use fewer.`
      if (splices === MOST_SPLICES + 1)
        findings.push(finding('circular-import', imported.place, message, about))
      return []
    }
    if (chain.includes(imported.file)) {
      const round = [...chain.slice(chain.indexOf(imported.file)), imported.file]
        .map((file) => file.split('/').pop())
        .join(' → ')
      const message = `a partial that includes itself: ${round}. Remove one of these imports.`
      findings.push(finding('circular-import', imported.place, message, about))
      return []
    }
    const inner = sourceOf(imported.file)
    if (inner) {
      const spliced = splice(inner, [...chain, imported.file])
      const [only, ...more] = spliced
      // Within a sentence, a partial that is one paragraph gives its words alone.
      return element.type === 'mdxJsxTextElement' && only?.type === 'paragraph' && more.length === 0
        ? only.children
        : spliced
    }
    const close = nearestTo(imported.file)
    const hint = close
      ? `; did you mean ${close}?`
      : '. Is its name right, and is it in the folder that the path names?'
    const message = `there is no file ${imported.file}${hint}`
    findings.push(
      following(
        finding('broken-link', imported.place, message, about),
        ...[imported.file, path.posix.dirname(imported.file)],
      ),
    )
    return []
  }
  const spliced: Root = { type: 'root', children: splice(source, [source.file]) }
  const tree: Root = { type: 'root', children: unravel((notes ? spliced : dropReferences(spliced)).children) }
  return { tree, ...nameHeadings(tree), findings }
}

/** A term with its words in it, and in its data what it means. */
function withWords(term: Element, file: string, termOf: TermOf): RootContent {
  const name = attribute(term, 'name') ?? ''
  const { text, meaning } = termOf(name) ?? { text: name }
  const data = { ...term.data, file, ...(meaning && { meaning }) }
  return { ...term, data, children: [{ type: 'text', value: text }] } as RootContent
}

/** Gives each file of a text its own addresses and footnotes: what names them in a partial is another name elsewhere. */
function namesByFile(first: string): (file: string, name: string) => string {
  const files = [first]
  return (file, name) => {
    if (!files.includes(file)) files.push(file)
    const number = files.indexOf(file)
    return number > 0 || /^p\d+-/.test(name) ? `p${number}-${name}` : name
  }
}

function isBlock(node: { type: string }): boolean {
  if (node.type === 'mdxJsxTextElement') return !isInline(node as Element)
  // What a partial brings into a paragraph may be any block.
  return [
    'paragraph',
    'heading',
    'list',
    'blockquote',
    'code',
    'table',
    'thematicBreak',
    'mdxJsxFlowElement',
  ].includes(node.type)
}

function isInline({ name }: Element): boolean {
  return INLINE_ELEMENTS.has(name ?? '')
}

/** Takes blocks out of the paragraphs that MDX wraps around elements written within a line: a paragraph holds no aside. */
function unravel(nodes: RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'mdxJsxFlowElement' && isInline(node)) return [sentence(node)]
    if (isElement(node) && isBlock(node)) return [block(node)]
    if (node.type === 'paragraph') return node.children.some(isBlock) ? split(node) : [node]
    if ('children' in node && node.type !== 'heading' && node.type !== 'table') {
      return [{ ...node, children: unravel(node.children) } as RootContent]
    }
    return [node]
  })
}

function block(element: Element): RootContent {
  const children = unravel(inParagraphs(element.children))
  return { ...element, type: 'mdxJsxFlowElement', children } as RootContent
}

/** An element of a sentence that stands alone. */
function sentence(element: Element): Paragraph {
  const children = (element.children as RootContent[]).flatMap((child) =>
    child.type === 'paragraph' ? child.children : [child],
  )
  const inner = { ...element, type: 'mdxJsxTextElement', children } as PhrasingContent
  return { type: 'paragraph', children: [inner] }
}

function split(paragraph: Paragraph): RootContent[] {
  return inParagraphs(paragraph.children).flatMap((node) =>
    isElement(node) && isBlock(node) ? [block(node)] : unravelOnce(node),
  )
}

function unravelOnce(node: RootContent): RootContent[] {
  return node.type === 'paragraph' ? [node] : unravel([node])
}

const PHRASING = new Set(
  'text emphasis strong delete inlineCode break link linkReference image imageReference footnoteReference'.split(
    ' ',
  ),
)

/** Gathers runs of inline nodes into paragraphs, leaving out those that are white space alone. */
function inParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = []
  let run: PhrasingContent[] = []
  const close = () => {
    if (toString(run).trim() !== '' || run.some((node) => node.type !== 'text'))
      out.push({ type: 'paragraph', children: run })
    run = []
  }
  for (const node of nodes) {
    if (PHRASING.has(node.type) || (node.type === 'mdxJsxTextElement' && !isBlock(node)))
      run.push(node as PhrasingContent)
    else {
      close()
      out.push(node)
    }
  }
  close()
  return out
}
