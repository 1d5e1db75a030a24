import type { PictureOnPage } from '@/components/screenshot/screenshot'
import type { Body, Content } from '@/lib/content'
import { pictureView, type PictureView } from '@/lib/site/pictures/view'

/** The pictures of a page's text, by which of them they are. */
export function pagePictures(content: Content, { pictures }: Body): ReadonlyMap<number, PictureOnPage> {
  // That pictures are drawings is said once to each reader: what is in a part for one interface only its readers see.
  const told = new Set<string | undefined>()
  return new Map(
    pictures.flatMap(({ ordinal, picture: id, inPart, version, names, labels }) => {
      const picture = onePicture(content, id)
      if (!picture) return []
      const drawn = picture.drawn && !told.has(undefined) && !told.has(version)
      if (drawn) told.add(version)
      return [[ordinal, { ...picture, drawn, ordinal, inPart, names, labels }]]
    }),
  )
}

/** A picture by `<folder>/<name>`; undefined if it is not there, which a build refuses. */
export function onePicture(content: Content, id: string | undefined): PictureView | undefined {
  const picture = id === undefined ? undefined : content.picture(id)
  return picture && pictureView(content.root, picture)
}
