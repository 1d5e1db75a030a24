/** The window of a frame while it shows a page of the site: a page from elsewhere, also a browser's own, is closed to us. */
export function ownWindow(frame: HTMLIFrameElement | null): Window | undefined {
  const inside = frame?.contentWindow
  try {
    // Reading it throws where the page is another's.
    return inside?.location.pathname === undefined ? undefined : inside
  } catch {
    return undefined
  }
}

/** Opens links to other sites in a tab of their own: in the frame the browser refuses them, and the site's page would be gone. */
export function linksOutside(signal: AbortSignal, page: Window): void {
  const onClick = ({ target }: Event) => {
    const link = (target as Partial<Element>).closest?.<HTMLAnchorElement>('a[href]')
    if (!link || link.origin === location.origin) return
    link.target = '_blank'
    link.rel = 'noreferrer'
  }
  // Before the page itself hears of it. A click with the middle button opens a tab anyway.
  page.addEventListener('click', onClick, { signal, capture: true })
}
