import { toString } from 'mdast-util-to-string'
import { pictureOf, type MarkUse, type Usage } from './usage'

/** A mark in the text, and what it points at. */
export interface MarkReference extends MarkUse {
  readonly n: number
  /** `<folder>/<name>` */
  readonly picture: string
  /** Which of the text's pictures it is, from 1. */
  readonly of: number
  /** 1 where the text first names this number of this picture, 2 where it does so again … */
  readonly mention: number
}

/** The marks of a text that point at a picture, in the order of the text. */
export function markReferencesOf({ pictures, marks }: Usage): MarkReference[] {
  const counted = new Map<string, number>()
  return marks.flatMap((mark) => {
    const use = pictureOf(mark, pictures)
    if (!use?.picture || mark.n === undefined) return []
    const of = pictures.indexOf(use) + 1
    const mention = (counted.get(`${of}.${mark.n}`) ?? 0) + 1
    counted.set(`${of}.${mark.n}`, mention)
    return [{ ...mark, n: mark.n, picture: use.picture, of, mention }]
  })
}

/** A picture in a text, with what the text says of its marks. */
export interface PictureInText {
  /** Which of the text's pictures it is, from 1. */
  readonly ordinal: number
  /** `<folder>/<name>` */
  readonly picture: string
  /** Whether it is in a part for one interface, a tab or what is folded away: it may be hidden. */
  readonly inPart: boolean
  /** The interface of that part. */
  readonly version?: string
  /** The words of the mark in the text, by its number; marks that the text does not name are not there. */
  readonly names: ReadonlyMap<number, string>
  /** What the page calls each mark, where that is not its own number: see `numbering.ts`. */
  readonly labels: ReadonlyMap<number, number>
  /** Whether it is what stands for a video until that is played. */
  readonly isPoster: boolean
}

/** The pictures of a text, in its order; those that do not say which picture they are left out. */
export function picturesIn(usage: Usage): PictureInText[] {
  const mentions = markReferencesOf(usage)
  return usage.pictures.flatMap(({ element: use, picture, part, folded }, i) => {
    if (!picture) return []
    const names = new Map<number, string>()
    for (const { element, n, of } of mentions) {
      if (of === i + 1 && !names.has(n)) names.set(n, toString(element).trim())
    }
    const version = part && { version: part.version }
    return [
      {
        ...{ ordinal: i + 1, picture, inPart: folded || part !== undefined, ...version },
        ...{ names, labels: new Map(), isPoster: use.name === 'Video' },
      },
    ]
  })
}
