/**
 * Lets go of the pictures that are still coming to a page that is left, as browsers do: they are in the way of the next one.
 * @returns lets them come again
 */
export function stopPictures(body: HTMLElement): () => void {
  const again: (() => void)[] = []
  for (const image of body.querySelectorAll('img')) {
    if (image.complete) continue
    for (const source of [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])]) {
      const { srcset } = source
      source.removeAttribute('srcset')
      if (srcset) again.push(() => (source.srcset = srcset))
    }
    const { src } = image
    image.src = blank(image)
    again.push(() => (image.src = src))
  }
  return () => again.forEach((come) => come())
}

/** A picture of the same shape, so that nothing moves. */
function blank(image: HTMLImageElement): string {
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')]
  return `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/>`
}
