import { noteClick } from '@/lib/trail/clicks'
import { plainClick } from '../dom/plain-click.page'

/**
 * Notes a click on an answer, on the link to the next step, or on "start again". The page to which it leads enters it. This is
 * part of the page itself, so that no reader is too fast for it. A link that is opened in another tab is not noted.
 */
export function noteStepLink(event: MouseEvent): void {
  const link = plainClick(event, '[data-choice],[data-next],[data-restart]')
  try {
    if (link) noteClick(sessionStorage, location.href, link.pathname, link.dataset.choice)
  } catch {
    // Storage is refused: then the click is only a click.
  }
}
