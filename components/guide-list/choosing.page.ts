// A piece of its own, fetched on the home page.
import { recentSteps } from '../search/recent.page'
import { filterBy } from './filter.page'
import { showRecent } from './recent.page'

/** Lets the guides be filtered by product, and shows those that were seen last. */
export function choosing(host: HTMLElement): void {
  const select = host.querySelector('select')
  if (select) filterBy(host, select)
  const recent = document.querySelector<HTMLElement>('[data-recent]')
  if (recent) showRecent(recent, host, recentSteps())
}
