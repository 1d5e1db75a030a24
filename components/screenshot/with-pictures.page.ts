// What listens to the pictures of a page is fetched with the first page that has one.
import { loadOnce } from '../dom/load-once.page'
import type { PageEvents } from '../dom/page-events.page'

/** Lets the pictures of pages be used: those of the page at hand at once, those of others when these are navigated to. */
export function startWithPictures({ eachPage }: PageEvents): void {
  const start = loadOnce(() => import('./screenshot.element').then(({ startPictures }) => startPictures()))
  const startWhereNeeded = () => {
    if (document.querySelector('.screenshot')) void start()
  }
  startWhereNeeded()
  eachPage(startWhereNeeded)
}
