/** The name that a frame keeps from page to page, also where it may store nothing. */
const FRAME = 'signpost-guide'

export function isFramed(): boolean {
  return window.parent !== window
}

/** Whether a page is shown without head and foot: as its address asks (`?embed`), or as that of the first page in this frame asked. */
export function isEmbedded(): boolean {
  const asked = new URLSearchParams(location.search).has('embed')
  if (asked && isFramed()) window.name = FRAME
  return asked || (isFramed() && window.name === FRAME)
}
