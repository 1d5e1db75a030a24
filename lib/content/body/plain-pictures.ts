import type { Image, Paragraph, RootContent } from 'mdast'
import { isPng } from '../files/attachments'
import { readLink } from './links'
import type { Element } from './source'

/** What is kept of a Markdown picture in the Screenshot that stands for it. */
interface Plain {
  readonly image: Image
  /** The PNG's path from the content root. */
  readonly plain: string
}

/** The Markdown picture that an element stands for; undefined for a Screenshot as written. */
export function plainPicture(element: Element): Plain | undefined {
  const { data } = element as { data?: Partial<Plain> }
  return data?.image && data.plain !== undefined ? { image: data.image, plain: data.plain } : undefined
}

/**
 * A paragraph that holds nothing but PNGs of the site, as Screenshots without marks; undefined for any other. A picture within a
 * sentence stays there.
 */
export function asScreenshots(paragraph: Paragraph, file: string): RootContent[] | undefined {
  const shown: RootContent[] = []
  for (const node of paragraph.children) {
    if (node.type === 'break' || (node.type === 'text' && node.value.trim() === '')) continue
    const plain = node.type === 'image' && node.alt?.trim() ? pngOf(node, file) : undefined
    if (node.type !== 'image' || plain === undefined) return undefined
    const element: Element = {
      type: 'mdxJsxFlowElement',
      name: 'Screenshot',
      attributes: [{ type: 'mdxJsxAttribute', name: 'alt', value: node.alt ?? '' }],
      children: [],
      data: { file, image: { ...node, data: { file } }, plain } as Element['data'],
      ...(node.position && { position: node.position }),
    }
    shown.push(element)
  }
  return shown.length > 0 ? shown : undefined
}

function pngOf({ url }: Image, file: string): string | undefined {
  const link = readLink(url, file)
  return link.kind === 'file' && isPng(link.file) ? link.file : undefined
}
