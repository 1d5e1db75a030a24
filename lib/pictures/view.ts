import type { Picture } from '@/lib/content'
import { publishedPicture } from './address'
import type { Sources } from './files'
import { placeDiscs, type PlacedMark } from './placement'
import { shownSize, type Size } from './sizes'

/** A picture as components want it. */
export interface PictureView extends Sources {
  /** How large a page shows it at most, in CSS pixels. */
  readonly shown: Size
  readonly marks: readonly PlacedMark[]
  /** Whether the page should say that it is a drawing. */
  readonly drawn: boolean
}

/** Thousands of pages may show the same picture; its discs are placed once. */
const placed = new Map<string, readonly PlacedMark[]>()

/**
 * A picture, ready to be shown.
 * @param root the content root, absolute
 * @throws if the build has not made its files
 */
export function pictureView(root: string, picture: Picture): PictureView {
  const shown = shownSize(picture)
  const { marks, drawn } = picture
  const { ink, ...sources } = publishedPicture(root, picture)
  const key = JSON.stringify([sources.src, marks, ink === undefined])
  const known = placed.get(key) ?? placeDiscs(marks, shown, ink)
  placed.set(key, known)
  return { ...sources, shown, drawn, marks: known }
}
