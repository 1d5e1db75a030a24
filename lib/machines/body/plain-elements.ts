import type { Element, ElementContent, Properties } from 'hast'
import { OWN_ELEMENTS } from '@/elements'
import { messages } from '@/lib/messages'

/** What the words and addresses of a text depend on. */
export interface BodyContext {
  /** The language of the text. */
  readonly lang: string
  /** The label of an interface, by its id. */
  readonly interfaceLabel: (id: string) => string
  /** An address as it is to be published: of a page, a file, or a place on the page itself (`#reset`). */
  readonly address: (address: string) => string
  /** A picture of the text by its ordinal: its address, and what its marks point at. */
  readonly picture: (ordinal: number) => { readonly src: string | null; readonly marks: string } | undefined
}

/**
 * The elements of the content format as HTML that says the same in plain words, for Markdown knows no others. The nodes given stay
 * as they are.
 */
export function plainElements(nodes: readonly ElementContent[], context: BodyContext): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' ? plain(node, context) : [node]))
}

function plain(node: Element, context: BodyContext): ElementContent[] {
  const { tagName, properties } = node
  const children = () => plainElements(node.children, context)
  const say = messages(context.lang)
  switch (tagName) {
    case 'Screenshot':
      return [element('p', {}, image(context, properties))]
    case 'Beside':
      return children().flatMap((one) =>
        one.type === 'element' && one.tagName === 'div' ? one.children : [one],
      )
    case 'Interface':
      return [label(context.interfaceLabel(String(properties.version))), ...children()]
    case 'Mark': {
      const number = text(`${String(properties.label ?? properties.n)} `)
      return [element('strong', {}, number, ...children())]
    }
    case 'Note':
      return [element('blockquote', {}, label(say.note), ...children())]
    case 'Tip':
      return [element('blockquote', {}, label(say.tip), ...children())]
    case 'Warning':
      return [element('blockquote', {}, label(say.warning), ...children())]
    case 'AgentNote':
      return [element('blockquote', {}, label(say.agentNote), ...children())]
    case 'Tabs':
      return children()
    case 'Tab':
      return [
        element(`h${Math.min(Number(properties.level ?? 2), 6)}`, {}, text(String(properties.label ?? ''))),
        ...children(),
      ]
    case 'Details':
      return [label(String(properties.summary ?? '')), ...children()]
    case 'Video':
      return video(properties, context)
    case 'Term':
      return [...children(), ...(properties.again ? [] : [text(` (${String(properties.meaning)})`)])]
    case 'ol':
      return [list(node, children())]
    case 'pre':
      return typeof properties.dataTitle === 'string'
        ? [label(properties.dataTitle), { ...node, children: children() }]
        : [node]
    case 'a':
      return typeof properties.href === 'string'
        ? [withProperties(node, { href: context.address(properties.href) }, children())]
        : children()
    case 'img':
      return [withProperties(node, { src: context.address(String(properties.src ?? '')) }, [])]
    default:
      return Object.hasOwn(OWN_ELEMENTS, tagName)
        ? ownElement(node, children())
        : [{ ...node, children: children() }]
  }
}

/** A site's own element: what it says of itself, then what stands in it. */
function ownElement({ tagName, properties }: Element, children: ElementContent[]): ElementContent[] {
  const { text: said, inline = false } = OWN_ELEMENTS[tagName]!
  const words = said?.(
    Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, String(one)])),
  )
  if (words === undefined) return children
  if (!inline || children.some((one) => one.type === 'element' && one.tagName === 'p'))
    return [element('p', {}, text(words)), ...children]
  return [text(children.length > 0 ? `${words} ` : words), ...children]
}

function withProperties(node: Element, changed: Properties, children: ElementContent[]): Element {
  return { ...node, properties: { ...node.properties, ...changed }, children }
}

function element(tagName: string, properties: Properties, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

function label(words: string): Element {
  return element('p', {}, element('strong', {}, text(words)))
}

/** A picture, in its title what the numbers on it point at. */
function image(context: BodyContext, { ordinal, alt }: Properties): ElementContent {
  const { src, marks } = context.picture(Number(ordinal)) ?? { src: null, marks: '' }
  const words = String(alt ?? '')
  // Where nothing is published, what it shows is still worth saying.
  if (src === null) return text(marks === '' ? words : `${words} (${marks})`)
  return element('img', { src, alt: words, ...(marks !== '' && { title: marks }) })
}

function video({ src, alt, bytes, captions, ordinal }: Properties, context: BodyContext): ElementContent[] {
  const say = messages(context.lang).video
  const poster = context.picture(Number(ordinal))
  const words = String(alt ?? '')
  if (!src) return [element('p', {}, text(words))]
  const size = new Intl.NumberFormat(context.lang, {
    ...{ style: 'unit', unit: 'megabyte', unitDisplay: 'short', maximumFractionDigits: 1 },
  }).format(Math.max(Number(bytes) / 1e6, 0.1))
  const link = (address: unknown, name: string) =>
    element('a', { href: context.address(String(address)) }, text(name))
  return [
    element('p', {}, poster?.src ? element('img', { src: poster.src, alt: words }) : text(words)),
    element('p', {}, link(src, say.name(size))),
    ...(captions ? [element('p', {}, link(captions, say.captions))] : []),
  ]
}

/**
 * A numbered list whose items have the numbers of a picture's marks (see `numbering.ts`) keeps its numbers where Markdown can
 * count so; otherwise the numbers in its marks are all that it has, as on the page.
 */
function list(node: Element, children: ElementContent[]): Element {
  const classes = node.properties.className ?? []
  const values = node.children.flatMap((one) =>
    one.type === 'element' && one.tagName === 'li' ? [one.properties.value] : [],
  )
  const first = Number(values[0] ?? node.properties.start ?? 1)
  const counts = values.every((value, i) => value === undefined || Number(value) === first + i)
  if (classes.includes('marks-only') || !counts) return { ...node, tagName: 'ul', properties: {}, children }
  return { ...node, properties: first === 1 ? {} : { start: first }, children }
}
