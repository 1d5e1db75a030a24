import type { Element, ElementContent, Root } from 'hast'
import GithubSlugger from 'github-slugger'
import type { ScaffoldTexts } from '@/lib/scaffold/texts'
import { bodyOf, textOf, type BodyContext } from './body'
import { oneLine, titled, type Chart, type ChartExit, type ChartNode } from './chart'
import { blocksOf, findElement, idsIn, mainOf } from './html'
import { partNamed, readJump } from './jumps'
import type { Pictures } from './pictures'
import { endings, SUPPORT } from './settle'

export interface ArticleOptions {
  /** Where the page names none. */
  readonly title: string
  readonly say: ScaffoldTexts
  readonly pictures: Pictures
  readonly unplaced?: readonly string[]
}

interface Section {
  readonly key: string
  readonly title: string
  readonly ids: readonly string[]
  readonly blocks: Element[]
}

/** An article as a chart: its sections are steps, and what sends the reader to another section is an answer. */
export function readArticle(
  tree: Root,
  { title: fallback, say, pictures, unplaced = [] }: ArticleOptions,
): Chart {
  const all = blocksOf(mainOf(tree))
  const { title, rest } = withoutTitle(all, fallback)
  const { intro, sections } = sectionsOf(withHeadings(rest))
  const left: string[] = [...unplaced]
  const context: BodyContext = {
    nodeAt: (address) => sectionAt(address, sections)?.key,
    picture: (address) => pictures.fileOf(address),
    leave: (text) => void left.push(text),
  }
  const base = { title, pictures: pictures.files }
  if (sections.length === 0) {
    const node: ChartNode = {
      key: 'all',
      title,
      body: bodyOf(intro, context),
      exits: endings(say),
      asks: true,
    }
    return { ...base, intro: [], nodes: [node], unplaced: left }
  }
  const menu = jumpsIn(intro, sections)
  const inMenu = new Set(menu.exits.length > 1 ? menu.exits.map(({ to }) => to) : [])
  const nodes = sections.map((section, n) => nodeOf(section, n, sections, { context, say, inMenu }))
  const start = sections[0]!.key
  const body = bodyOf(menu.rest, context)
  if (menu.exits.length < 2) return { ...base, intro: [...body], start, nodes, unplaced: left }
  const other = sections.find(({ key }) => !inMenu.has(key))
  const lacking = other ? [{ label: say.else, to: other.key }] : []
  const first: ChartNode = {
    key: 'menu',
    title: say.question,
    body: [],
    exits: [...menu.exits, ...lacking],
    asks: true,
  }
  return { ...base, intro: [...body], start: 'menu', nodes: [first, ...nodes], unplaced: left }
}

/** What stands on a page around what becomes steps otherwise: for the guide's front page. */
export function readAround(
  tree: Root,
  { title: fallback, pictures, unplaced = [] }: ArticleOptions,
): Pick<Chart, 'title' | 'intro' | 'unplaced' | 'pictures'> {
  const { title, rest } = withoutTitle(blocksOf(mainOf(tree)), fallback)
  const left: string[] = [...unplaced]
  const intro = bodyOf(rest, {
    nodeAt: () => undefined,
    picture: (address) => pictures.fileOf(address),
    leave: (text) => void left.push(text),
  })
  return { title, intro, unplaced: left, pictures: pictures.files }
}

interface NodeOptions {
  readonly context: BodyContext
  readonly say: ScaffoldTexts
  /** Sections that the introduction lists, to choose one of. */
  readonly inMenu: ReadonlySet<string>
}

/** Titles of ways to try one after the other, not of one way in parts. */
const WAYS =
  /\b(?:solution|option|method|cause|fix|reason|problem|symptom|workaround|ursache|lösung|möglichkeit|příčina|řešení|možnost)\b|\?$|^(?:if|when|check|try|make sure|wenn|prüfen|pokud|zkontrolujte|zkuste)\b/i

function nodeOf(section: Section, n: number, sections: readonly Section[], options: NodeOptions): ChartNode {
  const { context, say, inMenu } = options
  const { exits, rest } = jumpsIn(section.blocks, sections, section.key)
  const { title, rest: more } = titled(section.title)
  const body = bodyOf(rest, context)
  const next = sections.slice(n + 1).find(({ key }) => !inMenu.has(key))?.key
  const base = {
    key: section.key,
    title,
    body:
      more === ''
        ? body
        : [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: more }] }, ...body],
  }
  if (exits.length > 0) {
    const elsewhere: ChartExit = { label: say.else, to: next ?? SUPPORT }
    return { ...base, asks: true, exits: exits.length > 1 && isWhole(exits) ? exits : [...exits, elsewhere] }
  }
  const areWays = sections.filter((one) => WAYS.test(one.title)).length * 2 >= sections.length
  if (inMenu.has(section.key) || next === undefined) return { ...base, asks: true, exits: endings(say) }
  if (areWays) return { ...base, asks: true, exits: endings(say, next) }
  return { ...base, exits: [{ label: '', to: next }] }
}

/** Yes and no leave nothing over. */
function isWhole(exits: readonly ChartExit[]): boolean {
  const said = exits.map(({ label }) => label.toLowerCase().replace(/\W.*$/, ''))
  return ['yes no', 'ja nein', 'ano ne'].some((pair) => pair.split(' ').every((word) => said.includes(word)))
}

interface Jumps {
  readonly exits: readonly ChartExit[]
  /** What is left of the blocks. */
  readonly rest: readonly Element[]
}

/** The answers among blocks: sentences and lines of lists that send the reader to a section. */
function jumpsIn(blocks: readonly Element[], sections: readonly Section[], own?: string): Jumps {
  const exits: ChartExit[] = []
  const take = (element: Element): boolean => {
    const found = jumpOf(element, sections)
    if (!found || found.to === own) return false
    exits.push(found)
    // A picture, or another list, is more than the sentence.
    return findElement(element, ({ tagName }) => /^(?:img|ul|ol|table|pre)$/.test(tagName)) === undefined
  }
  const rest = blocks.flatMap((block): Element[] => {
    if (block.tagName === 'p') return take(block) ? [] : [block]
    if (block.tagName !== 'ul' && block.tagName !== 'ol') return [block]
    const children = block.children.filter(
      (one) => !(one.type === 'element' && one.tagName === 'li' && take(one)),
    )
    return children.some((one) => one.type === 'element') ? [{ ...block, children }] : []
  })
  return { exits, rest }
}

function jumpOf(element: Element, sections: readonly Section[]): ChartExit | undefined {
  const text = oneLine(textOf(element))
  const link = findElement(
    element,
    ({ tagName, properties }) =>
      tagName === 'a' && sectionAt(String(properties.href ?? ''), sections) !== undefined,
  )
  const linked = link && sectionAt(String(link.properties.href), sections)
  const jump = readJump(text)
  if (jump) {
    const named = partNamed(
      jump.to,
      sections.map(({ title }) => title),
    )
    const to = linked ?? (named === undefined ? undefined : sections[named])
    return to && { label: jump.label, to: to.key }
  }
  return linked && oneLine(textOf(link)) === text ? { label: text, to: linked.key } : undefined
}

function sectionAt(address: string, sections: readonly Section[]): Section | undefined {
  const name = /^#(.+)$/.exec(address)?.[1]
  if (name === undefined) return undefined
  let wanted = name
  try {
    wanted = decodeURIComponent(name)
  } catch {
    // Then it is written as it is.
  }
  return (
    sections.find(({ ids }) => ids.includes(wanted)) ??
    sections.find(({ ids }) => ids.includes(wanted.toLowerCase()))
  )
}

function withoutTitle(
  blocks: readonly Element[],
  fallback: string,
): { title: string; rest: readonly Element[] } {
  const named = blocks.find(({ properties }) => properties.dataTitle === true)
  const firsts = named ? [named] : blocks.filter(({ tagName }) => tagName === 'h1')
  const [only] = firsts
  const said = only ? oneLine(textOf(only)) : ''
  if (firsts.length === 1 && said !== '' && blocks.indexOf(only!) <= 3)
    return { title: titled(said).title, rest: blocks.filter((one) => one !== only) }
  return { title: titled(fallback).title, rest: blocks }
}

/** Where nothing is a heading, lines in bold are. */
function withHeadings(blocks: readonly Element[]): Element[] {
  if (blocks.some(({ tagName }) => /^h[1-6]$/.test(tagName))) return [...blocks]
  const isBold = ({ tagName, children }: Element) => {
    const filled = children.filter((one) => oneLine(textOf(one)) !== '')
    const [only] = filled
    return tagName === 'p' && filled.length === 1 && only?.type === 'element' && bold(only)
  }
  return blocks.map((block) =>
    isBold(block) && oneLine(textOf(block)).length <= 120 ? { ...block, tagName: 'h2' } : block,
  )
}

function bold(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  if (node.tagName === 'b' || node.tagName === 'strong') return true
  const filled = node.children.filter((one) => oneLine(textOf(one)) !== '')
  return node.tagName === 'span' && filled.length === 1 && bold(filled[0]!)
}

/** Cuts blocks at the headings of the first level that has several; at all of them where none has. */
function sectionsOf(blocks: readonly Element[]): { intro: Element[]; sections: Section[] } {
  const depth = ({ tagName }: Element) => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0)
  const depths = blocks.map(depth).filter((one) => one > 0)
  const cut =
    [1, 2, 3, 4, 5, 6].find((one) => depths.filter((own) => own === one).length > 1) ?? Math.min(...depths)
  const slugger = new GithubSlugger()
  const intro: Element[] = []
  const sections: (Section & { ids: string[] })[] = []
  blocks.forEach((block, n) => {
    const own = depth(block)
    const title = oneLine(textOf(block))
    if (own > 0 && own <= cut && title !== '')
      sections.push({ key: `section-${n}`, title, ids: [...idsIn(block), slugger.slug(title)], blocks: [] })
    else {
      const [section] = sections.slice(-1)
      section?.ids.push(...idsIn(block), ...(own > 0 ? [slugger.slug(title)] : []))
      ;(section?.blocks ?? intro).push(block)
    }
  })
  return { intro, sections }
}
