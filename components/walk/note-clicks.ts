import { noteClick } from '@/lib/walk/clicks'

/**
 * Notes what the reader clicks on the way on; the page that it leads to enters it. Part of the page itself, so that nobody is
 * too fast for it. A link that is opened in another tab is noted too, and forgotten by the next page here, which it does
 * not lead to.
 */
export function noteClicks(): void {
  addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('[data-choice],[data-next],[data-restart]')
    try {
      if (link) noteClick(sessionStorage, location.pathname, link.pathname, link.dataset.choice)
    } catch {
      // Then the click is only a click.
    }
  })
}
