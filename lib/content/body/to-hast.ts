import type { Element as HastElement, ElementContent, Root as HastRoot } from 'hast'
import type { Definition, Image, Link, Root, RootContent } from 'mdast'
import { toHast, type State } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { isSafe } from '../schemas/safe-address'
import { ELEMENTS } from './elements'
import { attribute, isElement, type Element } from './source'
import { markReferencesOf } from './mark-references'
import { settleTerms } from './settle-terms'
import type { Usage } from './usage'

/** What a text is turned into hast with. */
export interface HastOptions {
  /** The address of a link or picture, as the page is to have it. */
  readonly addressOf: (node: Link | Image | Definition) => string
  /** What a page has to know of a video. */
  readonly videoOf: (node: Element) => Readonly<Record<string, string | number>>
  /** The heading of the footnotes, and the text of the links back from them. */
  readonly footnotes: {
    readonly label: string
    readonly back: string
    readonly lang?: string
    readonly dir?: string
  }
  /** Whether the text runs from right to left. */
  readonly rightToLeft?: boolean
}

/**
 * A composed text as hast; the text's own tree is used up by it. Its elements become hast elements of their own name, for the component map. The properties
 * that are more than the writer's attributes: Interface gets `ordinal` (which part for its interface it is), Screenshot
 * `picture` (`<folder>/<name>`) and `ordinal` (which of the text's pictures it is), Mark `picture`, `of` (the ordinal of
 * its Screenshot) and `mention` (1 where its number is first named), Video its poster's `ordinal` and what `videoOf` says, Tab
 * `level` (of its heading) and `n` (which of its Tabs it is), Tabs `ordinal`, and Term what `settle-terms.ts` says. What
 * `group-pictures.ts` does comes after.
 */
export function bodyToHast(tree: Root, usage: Usage, options: HastOptions): HastRoot {
  const properties = propertiesOf(usage)
  const { label, back, ...spoken } = options.footnotes
  const element = (state: State, node: Element): HastElement | ElementContent[] => {
    const name = node.name ?? ''
    const known = Object.hasOwn(ELEMENTS, name)
    const own = Object.fromEntries(
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && known && ELEMENTS[name]!.includes(one.name)
          ? [[one.name, typeof one.value === 'string' ? one.value : true]]
          : [],
      ),
    )
    const children = state.all(node)
    // HTML that the check has refused: while somebody writes, it is only what it holds.
    if (!known && !/^[A-Z]\w*$/.test(name)) return children
    const block = node.type === 'mdxJsxFlowElement'
    return {
      type: 'element',
      tagName: name,
      properties: {
        ...own,
        ...fromData(node),
        ...(name === 'Video' && options.videoOf(node)),
        ...properties.get(node),
      },
      children: block ? state.wrap(children, true) : children,
    }
  }
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      node.url = isSafe(node.url) ? options.addressOf(node) : ''
  })
  const hast = toHast(tree, {
    handlers: {
      mdxJsxFlowElement: element,
      mdxJsxTextElement: element,
      mdxFlowExpression: nothing,
      mdxTextExpression: nothing,
    },
    footnoteLabel: label,
    footnoteBackLabel: back,
    // No heading's id has a dot.
    clobberPrefix: 'note.',
  })
  const root: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast] }
  visit(root, 'element', (node) => {
    if (node.tagName === 'pre') nameCode(node)
    if (node.properties.id === 'footnote-label' || 'dataFootnoteBackref' in node.properties)
      Object.assign(node.properties, spoken)
  })
  numberTabs(root)
  settleTerms(root, options.rightToLeft)
  if (options.rightToLeft) turnCode(root)
  dropUnsafe(root)
  return root
}

/** What `compose` has found out of an element. */
function fromData({ data = {} }: Element): Record<string, string | number> {
  const { level, meaning } = data as { level?: number; meaning?: string }
  return { ...(level && { level }), ...(meaning && { meaning }) }
}

/** Gives every group of tabs its number in the text, and tabs theirs in the group. */
function numberTabs(tree: HastRoot): void {
  let ordinal = 0
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'Tabs') return
    node.properties.ordinal = ++ordinal
    node.children = node.children.filter((child) => child.type === 'element' && child.tagName === 'Tab')
    ;(node.children as HastElement[]).forEach((tab, i) => (tab.properties.n = i + 1))
  })
}

/** A fence's `title="…"`: what follows its first word is in the data of what is in it. */
function nameCode(pre: HastElement): void {
  const [code] = pre.children
  if (code?.type !== 'element') return
  const language = String(code.properties.className?.[0] ?? '').slice('language-'.length)
  const meta = `${language} ${(code.data as { meta?: string } | undefined)?.meta ?? ''}`
  const [, double, single] = /(?:^|\s)title=(?:"([^"]+)"|'([^']+)')/.exec(meta) ?? []
  const title = double ?? single
  if (title !== undefined) pre.properties.dataTitle = title
}

/** In a text that runs from right to left, code keeps its order of signs, and a key's name decides its own. */
export function turnCode(tree: HastRoot): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'code') node.properties.dir = 'ltr'
    if (node.tagName === 'kbd') node.properties.dir = 'auto'
  })
}

function leadsSomewhere(address: unknown): boolean {
  return typeof address === 'string' && address !== '' && isSafe(address)
}

/** Takes every address away that a click or a look should not follow. The check has refused them; this is what holds if it was not asked. */
function dropUnsafe(tree: HastRoot): void {
  visit(tree, 'element', ({ properties }) => {
    if (!leadsSomewhere(properties.href)) delete properties.href
    if (!leadsSomewhere(properties.src)) delete properties.src
  })
}

function nothing(): undefined {
  return undefined
}

function propertiesOf(usage: Usage): Map<RootContent | Element, Record<string, string | number>> {
  const properties = new Map<RootContent | Element, Record<string, string | number>>()
  const seen = new Map<string, number>()
  for (const { element, version } of usage.parts) {
    const ordinal = (seen.get(version) ?? 0) + 1
    seen.set(version, ordinal)
    properties.set(element, { ordinal })
  }
  usage.pictures.forEach(({ element, picture }, i) => {
    properties.set(element, { ordinal: i + 1, ...(picture && { picture }) })
  })
  for (const { element, picture, of, mention } of markReferencesOf(usage)) {
    properties.set(element, { of, mention, picture })
  }
  return properties
}

const APART = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'break', 'code'])

/** The first words of a text, plain, at most `most` letters (what search engines show), cut at a word. For descriptions. */
export function beginning(tree: Root, most = 150): string {
  const words: string[] = []
  visit(tree, (node) => {
    if (isElement(node) && (node.name === 'Screenshot' || attribute(node, 'alt'))) return
    if (isElement(node) && node.name === 'br') words.push(' ')
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value)
    else if (APART.has(node.type)) words.push(' ')
  })
  const text = words.join('').replace(/\s+/g, ' ').trim()
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s.,;:–-]+$/, '')}…`
}
