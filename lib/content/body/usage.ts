import type { Definition, Image, ImageReference, Link, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isPng } from '../files/attachments'
import { FOLDING_ELEMENTS } from './elements'
import { readLink } from './links'
import { plainPicture } from './plain-pictures'
import { attribute, isElement, type Element } from './source'
import { fileOf } from './written'

/** A picture used in a text. */
export interface PictureUse {
  readonly element: Element
  /** The picture's id: `<folder>/<name>` below screenshots/, or the path of one beside a step; undefined where the element does not say enough. */
  readonly picture?: string
  /** The interface part in which it stands, and which of the interface's parts that is. */
  readonly part?: Part
  /** Whether it stands where it is not seen at once. */
  readonly folded: boolean
  readonly position: number
}

export interface MarkUse {
  readonly element: Element
  readonly n?: number
  readonly part?: Part
  readonly position: number
}

interface Part {
  readonly element: Element
  readonly version: string
}

/** What a composed text uses, in the order of the text. */
export interface Usage {
  readonly parts: readonly Part[]
  readonly pictures: readonly PictureUse[]
  readonly marks: readonly MarkUse[]
  readonly videos: readonly Element[]
  readonly links: readonly (Link | Definition | Image)[]
  readonly images: readonly (Image | ImageReference)[]
}

/** Lists the interface parts, pictures, marks and links of a composed text. */
export function usageOf(tree: Root): Usage {
  const parts: Part[] = []
  const pictures: PictureUse[] = []
  const marks: MarkUse[] = []
  const videos: Element[] = []
  const links: (Link | Definition | Image)[] = []
  const images: (Image | ImageReference)[] = []
  const folded = inFolds(tree)
  let position = 0
  const note = (node: Nodes, part: Part | undefined) => {
    position++
    const where = { position, folded: folded.has(node), ...(part && { part }) }
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') links.push(node)
    if (node.type === 'image' || node.type === 'imageReference') images.push(node)
    if (!isElement(node)) return
    if (node.name === 'Screenshot') {
      const plain = plainPicture(node)
      if (plain) {
        links.push(plain.image)
        pictures.push({ element: node, ...where, picture: plain.plain })
        return
      }
      const folder = attribute(node, 'version') ?? part?.version
      const name = attribute(node, 'name')
      pictures.push({ element: node, ...where, ...(folder && name && { picture: `${folder}/${name}` }) })
    }
    if (node.name === 'Video') {
      videos.push(node)
      const poster = posterOf(node)
      pictures.push({ element: node, ...where, ...(poster && { picture: poster }) })
    }
    if (node.name === 'Mark') {
      const n = /^[1-9]\d*$/.exec(attribute(node, 'n') ?? '')?.[0]
      marks.push({ element: node, ...where, ...(n && { n: Number(n) }) })
    }
  }
  const within = (root: Root, part: Part | undefined) => {
    visit(root, (node) => {
      note(node, part)
      if (!isElement(node) || node.name !== 'Interface') return
      const inner = { element: node, version: attribute(node, 'version') ?? '' }
      parts.push(inner)
      within({ type: 'root', children: node.children }, inner)
      return SKIP
    })
  }
  within(tree, undefined)
  return { parts, pictures, marks, videos, links, images }
}

/** Everything that stands in a tab, or in what is folded away. */
function inFolds(tree: Root): ReadonlySet<Nodes> {
  const folded = new Set<Nodes>()
  visit(tree, (node) => {
    if (!isElement(node) || !FOLDING_ELEMENTS.has(node.name ?? '') || folded.has(node)) return
    visit(node, (inner) => void folded.add(inner))
  })
  return folded
}

/** The PNG that stands for a video until it is played, by its path from the content root. */
function posterOf(video: Element): string | undefined {
  const link = readLink(attribute(video, 'poster') ?? '', fileOf(video))
  return link.kind === 'file' && isPng(link.file) ? link.file : undefined
}

/**
 * The picture that a mark in the text speaks of: the nearest above it in its own interface part, failing that below it,
 * failing that one in another part for the same interface.
 */
export function pictureOf(mark: MarkUse, pictures: readonly PictureUse[]): PictureUse | undefined {
  const marked = pictures.filter(({ element }) => element.name !== 'Video' && !plainPicture(element))
  const own = marked.filter((one) => one.part?.element === mark.part?.element)
  const kin = marked.filter((one) => one.part?.version === mark.part?.version)
  return nearestTo(mark, own) ?? nearestTo(mark, kin)
}

function nearestTo(mark: MarkUse, pictures: readonly PictureUse[]): PictureUse | undefined {
  return (
    pictures.findLast((one) => one.position < mark.position) ??
    pictures.find((one) => one.position > mark.position)
  )
}
