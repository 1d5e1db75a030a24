import type { Element, Root, RootContent } from 'hast'
import type { Body } from './body'

/** Makes texts fit to stand on one page: no id twice, no two pictures of one number. */
export interface CombineOptions {
  /** Levels that headings are moved down. */
  readonly down: number
  /** Before every id of a text and every link to one; ends in a sign that no id has elsewhere. */
  readonly prefix: string
  /** What an address of the site is on the page, if what it leads to stands there. */
  readonly here: (address: string) => string | undefined
}

/**
 * Gives a function that makes a text one of several on a page, in their order. Pictures are numbered through, parts for an
 * interface, tabs and terms too, and so need no prefix. The text given stays as it is.
 */
export function combineBodies(): (body: Body, among: CombineOptions) => Body {
  let pictures = 0
  const parts = new Map<string, number>()
  const others = new Map<string, number>()
  return (body, among) => {
    const tree = structuredClone(body.tree)
    const before = { pictures, parts: new Map(parts), others: new Map(others) }
    const treat = (node: Root | RootContent) => {
      if (node.type === 'element') {
        renumber(node, before, among.down)
        if (node.tagName === 'Interface') count(parts, String(node.properties.version))
        if (PICTURES.test(node.tagName)) pictures++
        if (NUMBERED.test(node.tagName)) count(others, node.tagName)
        readdress(node, among)
      }
      if ('children' in node) node.children.forEach((child) => treat(child))
    }
    treat(tree)
    const shifted = body.pictures.map((one) => ({ ...one, ordinal: one.ordinal + before.pictures }))
    return { ...body, tree, pictures: shifted }
  }
}

function count(parts: Map<string, number>, version: string): void {
  parts.set(version, (parts.get(version) ?? 0) + 1)
}

/** What shows a picture. */
const PICTURES = /^(?:Screenshot|Video)$/
/** What else is numbered. */
const NUMBERED = /^(?:Tabs|Term)$/

/** What the texts before have. */
interface Before {
  readonly pictures: number
  readonly parts: ReadonlyMap<string, number>
  readonly others: ReadonlyMap<string, number>
}

function renumber({ tagName, properties }: Element, { pictures, parts, others }: Before, down: number): void {
  const add = (name: string, n: number) => {
    if (typeof properties[name] === 'number') properties[name] += n
  }
  if (tagName === 'Interface') add('ordinal', parts.get(String(properties.version)) ?? 0)
  else if (PICTURES.test(tagName)) add('ordinal', pictures)
  else if (NUMBERED.test(tagName)) add('ordinal', others.get(tagName) ?? 0)
  else if (tagName === 'Tab') add('level', down)
  else if (tagName === 'Mark') add('of', pictures)
}

const REFERENCES = ['ariaDescribedBy', 'ariaLabelledBy'] as const

function readdress(element: Element, { down, prefix, here }: CombineOptions): void {
  const { properties, tagName } = element
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  if (level) element.tagName = `h${Math.min(6, Number(level) + down)}`
  if (typeof properties.id === 'string') properties.id = prefix + properties.id
  for (const name of REFERENCES) {
    const value: unknown = properties[name]
    const ids = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(' ') : []
    if (ids.length > 0) properties[name] = ids.map((id) => prefix + id)
  }
  const { href } = properties
  if (typeof href !== 'string') return
  if (href.startsWith('#') && href.length > 1) properties.href = `#${prefix}${href.slice(1)}`
  else properties.href = here(href) ?? href
}
