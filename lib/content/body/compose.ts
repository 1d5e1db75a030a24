import GithubSlugger from 'github-slugger'
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { finding, type About, type Finding, type Place } from '../findings'
import { dropReferences, inNotes, isEmptied, isNote, wordsForAll } from './notes'
import { isElement, walk, type Element, type Source } from './source'

/** Where a node of a composed text was written; the nodes of spliced-in partials come from other files. */
export function fileOf(node: { data?: object }): string {
  return (node.data as { file?: string } | undefined)?.file ?? ''
}

/** Where a node of a composed text begins. */
export function placeOf(node: { data?: object; position?: Root['position'] }): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { file: fileOf(node), line, column }
}

export interface Composed {
  /** The text with its partials spliced in; its headings have ids and begin at level 2, within an Interface at level 3. */
  readonly tree: Root
  readonly headings: ReadonlySet<string>
  /** Those of notes for staff: what is built for customers does not have them. */
  readonly staffHeadings: ReadonlySet<string>
  /** Partials that are not there, or that include themselves. */
  readonly findings: readonly Finding[]
}

const MOST_SPLICES = 1000

/**
 * Puts a text together from its file and the partials it uses. `sourceOf` gives a partial by path, undefined if it is not
 * there; `about` is what the findings are about. Without `notes`, notes for staff are left out before anything is made of the text.
 */
export function compose(
  source: Source,
  sourceOf: (file: string) => Source | undefined,
  about: About = {},
  notes = true,
): Composed {
  const findings: Finding[] = []
  let splices = 0
  const splice = (from: Source, chain: readonly string[]): RootContent[] =>
    from.tree.children.flatMap((node) => copy(node, from, chain) as RootContent[])
  const copy = (node: RootContent, from: Source, chain: readonly string[]): RootContent[] => {
    if (!notes && isNote(node)) return []
    if (isElement(node) && from.imports.has(node.name ?? '')) return partial(node, from, chain)
    const twin = { ...node, data: { ...node.data, file: from.file } } as unknown as RootContent
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
    const message = `there is no file ${imported.file}. Is its name right, and is it in the folder that the path names?`
    findings.push(finding('broken-link', imported.place, message, about))
    return []
  }
  const spliced: Root = { type: 'root', children: splice(source, [source.file]) }
  const tree: Root = { type: 'root', children: unravel((notes ? spliced : dropReferences(spliced)).children) }
  return { tree, ...nameHeadings(tree), findings }
}

const INLINE = new Set(['Mark'])

function isBlock(node: { type: string }): boolean {
  if (node.type === 'mdxJsxTextElement') return !INLINE.has((node as Element).name ?? '')
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

/** Takes blocks out of the paragraphs that MDX wraps around elements written within a line: a paragraph holds no aside. */
function unravel(nodes: RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (isElement(node) && isBlock(node)) return [block(node)]
    if (node.type === 'paragraph') return node.children.some(isBlock) ? split(node) : [node]
    if ('children' in node && node.type !== 'heading' && node.type !== 'table') {
      return [{ ...node, children: unravel(node.children as RootContent[]) } as RootContent]
    }
    return [node]
  })
}

function block(element: Element): RootContent {
  const children = unravel(inParagraphs(element.children as RootContent[]))
  return { ...element, type: 'mdxJsxFlowElement', children } as RootContent
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

const SHALLOWEST = 2
const DEEPEST = 6

/** The headings that all readers have come first, so that notes for staff change none of their ids. */
function nameHeadings(tree: Root): Pick<Composed, 'headings' | 'staffHeadings'> {
  const slugger = new GithubSlugger()
  const within = new Set<Heading>()
  const found: Heading[] = []
  walk(tree, (node) => {
    if (isElement(node) && node.name === 'Interface') {
      walk({ type: 'root', children: node.children as RootContent[] }, (inner) => {
        if (inner.type === 'heading') within.add(inner)
      })
    }
    if (node.type === 'heading') found.push(node)
  })
  const hidden = inNotes(tree)
  const isStaffs = (node: Heading) => hidden.has(node) || (wordsForAll(node) === '' && toString(node) !== '')
  const name = (node: Heading, words: string) => {
    const id = slugger.slug(words)
    const depth = Math.max(node.depth, SHALLOWEST) + (within.has(node) ? 1 : 0)
    node.depth = Math.min(depth, DEEPEST) as Heading['depth']
    node.data = { ...node.data, hProperties: { id } }
    return id
  }
  const staffs = new Set(found.filter(isStaffs))
  const headings = found.filter((node) => !staffs.has(node)).map((node) => name(node, wordsForAll(node)))
  const staffHeadings = [...staffs].map((node) => name(node, toString(node)))
  return { headings: new Set(headings), staffHeadings: new Set(staffHeadings) }
}
