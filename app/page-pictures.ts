import type { PictureOnPage } from '@/components/screenshot/screenshot'
import type { Body, Content } from '@/lib/content'
import { pictureView, type PictureView } from '@/lib/pictures/view'

/** The pictures of a page's text, by which of them they are. */
export function pagePictures(content: Content, { pictures }: Body): ReadonlyMap<number, PictureOnPage> {
  return new Map(
    pictures.flatMap(({ ordinal, picture: id, inPart, names }) => {
      const picture = onePicture(content, id)
      return picture ? [[ordinal, { ...picture, ordinal, inPart, names }]] : []
    }),
  )
}

/** A picture by `<folder>/<name>`; undefined if it is not there, which a build refuses. */
export function onePicture(content: Content, id: string | undefined): PictureView | undefined {
  const picture = id === undefined ? undefined : content.picture(id)
  return picture && pictureView(content.root, picture)
}
