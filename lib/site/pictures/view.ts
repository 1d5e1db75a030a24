import { createCache } from '@/lib/bounded-cache'
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

/** Thousands of pages may show the same picture; its discs are placed once. A few hundred bytes each. */
const placed = createCache<string, readonly PlacedMark[]>(10_000)

/**
 * A picture, ready to be shown.
 * @param root the content root, absolute
 * @throws if the build has not made its files
 */
export function pictureView(root: string, picture: Picture): PictureView {
  const shown = shownSize(picture)
  const { marks, drawn } = picture
  const { detailMap, ...sources } = publishedPicture(root, picture)
  const key = JSON.stringify([sources.src, marks, detailMap === undefined])
  return { ...sources, shown, drawn, marks: placed.get(key, () => placeDiscs(marks, shown, detailMap)) }
}

/** The one file of a picture for where a browser cannot choose, such as a video's poster: WebP, as wide as it is shown. */
export function posterSource({ alternatives, src, shown }: PictureView): string {
  const webp = alternatives.find(({ type }) => type === 'image/webp')?.srcSet ?? ''
  const files = [...webp.matchAll(/(\S+) (\d+)w/g)].map(([, file = '', width]) => ({
    file,
    width: Number(width),
  }))
  return (files.find(({ width }) => width >= shown.width) ?? files.at(-1))?.file ?? src
}
