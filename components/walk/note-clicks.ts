import { noteClick } from '@/lib/walk/clicks'
import { plainClick } from './plain-click'

/**
 * Notes what the reader clicks on the way on; the page that it leads to enters it. Part of the page itself, so that nobody is
 * too fast for it. In another tab, or saved to a file, a link is only a link.
 */
export function noteClicks(): void {
  addEventListener('click', (event) => {
    const link = plainClick(event, '[data-choice],[data-next],[data-restart]')
    try {
      if (link) noteClick(sessionStorage, location.pathname, link.pathname, link.dataset.choice)
    } catch {
      // Then the click is only a click.
    }
  })
}
