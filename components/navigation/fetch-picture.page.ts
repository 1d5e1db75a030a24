/** Fetches the picture of a page that is not shown yet which is seen first. A slow line has better things to do. */
export function fetchPicture(body: HTMLElement): void {
  const { connection } = navigator as { connection?: { effectiveType?: string } }
  if (connection?.effectiveType === '3g') return
  const { ui } = document.documentElement.dataset
  const first = [...body.querySelectorAll('main picture')].find((picture) => {
    const part = picture.closest<HTMLElement>('[data-interface]')
    return !part || !ui || part.dataset.interface === ui
  })
  // An image of this document is asked for even where it does not stand in it.
  const image = first && document.importNode(first, true).querySelector('img')
  if (image) Object.assign(image, { fetchPriority: 'low', loading: 'eager' })
}
