import type { Element, ElementContent, Root } from 'hast'
import type { Body, Picture } from '@/lib/content'
import type { BodyDocument } from '../schemas/guide'
import type { PictureData, WarningData } from '../schemas/parts'
import type { BodyContext } from './plain-elements'
import { toMarkdown } from './to-markdown'

export interface BodyOptions extends Pick<BodyContext, 'interfaceLabel' | 'address'> {
  /** A picture of the content, and the address of its file; null where nothing is published. */
  readonly pictureOf: (id: string) => { readonly picture: Picture; readonly src: string | null } | undefined
  /** Of the names of footnotes. */
  readonly prefix: string
}

/** A composed text as machines get it: in parts, for all or for one interface, with its pictures and warnings. */
export function bodyDocument(body: Body, { pictureOf, prefix, ...rest }: BodyOptions): BodyDocument {
  const data = new Map<number, PictureData>()
  const alts = altsIn(body.tree)
  for (const { ordinal, picture: id, version, names, labels } of body.pictures) {
    const found = pictureOf(id)
    if (!found) continue
    const { picture, src } = found
    data.set(ordinal, {
      ...{ src, alt: alts.get(ordinal) ?? '', width: picture.width, height: picture.height },
      ...{ interface: version ?? null, drawing: picture.drawn },
      marks: picture.marks.map(({ n, x, y, width, height }) => ({
        ...{ n: labels.get(n) ?? n, name: names.get(n) ?? '' },
        ...{ x, y, width, height },
      })),
    })
  }
  const context: BodyContext = {
    ...{ ...rest, lang: body.lang },
    picture: (ordinal) => {
      const picture = data.get(ordinal)
      return picture && { src: picture.src, marks: meanings(picture) }
    },
  }
  return {
    body: partsOf(body.tree).flatMap(({ of, nodes }) => {
      const text = toMarkdown(nodes, context, prefix)
      return text === '' ? [] : [{ interface: of, label: of === null ? null : rest.interfaceLabel(of), text }]
    }),
    pictures: [...data.values()],
    warnings: warningsIn(body.tree.children as ElementContent[], null, context),
  }
}

/** What the numbers on a picture point at, in a line. */
function meanings({ marks }: Pick<PictureData, 'marks'>): string {
  return marks
    .filter(({ name }) => name !== '')
    .map(({ n, name }) => `${n}: ${name}`)
    .join('; ')
}

interface Part {
  readonly of: string | null
  readonly nodes: ElementContent[]
}

/** Parts for one interface stand by themselves; what is between them is for all. */
function partsOf(tree: Root): Part[] {
  const parts: Part[] = []
  for (const node of tree.children as ElementContent[]) {
    const isPart = node.type === 'element' && node.tagName === 'Interface'
    const last = parts.at(-1)
    if (isPart) parts.push({ of: String(node.properties.version), nodes: node.children })
    else if (last?.of === null) last.nodes.push(node)
    else parts.push({ of: null, nodes: [node] })
  }
  return parts
}

function altsIn(tree: Root): Map<number, string> {
  const alts = new Map<number, string>()
  eachElement(tree.children as ElementContent[], ({ tagName, properties }) => {
    if (tagName === 'Screenshot' || tagName === 'Video')
      alts.set(Number(properties.ordinal), String(properties.alt ?? ''))
  })
  return alts
}

function eachElement(nodes: readonly ElementContent[], look: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    look(node)
    eachElement(node.children, look)
  }
}

function warningsIn(
  nodes: readonly ElementContent[],
  within: string | null,
  context: BodyContext,
): WarningData[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    if (node.tagName === 'Warning') return [{ text: toMarkdown(node.children, context), interface: within }]
    const inner = node.tagName === 'Interface' ? String(node.properties.version) : within
    return warningsIn(node.children, inner, context)
  })
}
