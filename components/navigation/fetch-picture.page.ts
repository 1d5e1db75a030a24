// A piece of its own, fetched when a page that may come next has a picture.
import { STEP_LINKS } from './early-click.page'

/**
 * Fetches the picture of a page that is not shown yet which is seen first: at once where the page is the likeliest, which the first of
 * several is, else when a link to it is pointed at or has the focus. A slow line has better things to do.
 */
export function fetchPictureOf(path: string, body: HTMLElement): void {
  const { connection } = navigator as { connection?: { effectiveType?: string } }
  if (connection?.effectiveType === '3g') return
  const { ui, every } = document.documentElement.dataset
  const first = [...body.querySelectorAll('main picture')].find((picture) => {
    // The cards of who has chosen show none.
    if (picture.closest('interface-switch')) return ui === undefined && every === undefined
    const part = picture.closest<HTMLElement>('[data-interface]')
    return !part || !ui || part.dataset.interface === ui
  })
  if (!first) return
  // What waits must not keep the page that it is of.
  const picture = first.outerHTML
  const fetchIt = () => {
    // An image of this document is asked for even where it does not stand in it.
    const template = document.createElement('template')
    template.innerHTML = picture
    const copy = document.importNode(template.content, true)
    Object.assign(copy.querySelector('img')!, { fetchPriority: 'low', loading: 'eager' })
  }
  const links = [...document.querySelectorAll<HTMLAnchorElement>(STEP_LINKS)]
  const own = links.filter(({ pathname }) => pathname === path)
  if (links[0]?.pathname === path || own.some((link) => link.matches(':hover,:focus'))) return fetchIt()
  for (const link of own)
    for (const type of ['pointerenter', 'focus']) link.addEventListener(type, fetchIt, { once: true })
}
