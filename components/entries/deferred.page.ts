// The rest of what is on a reader's page, a piece of its own that pages load beside our module: nothing of it is in the way of
// the first sight of a page, or of the next page.
import './when-parsed.page'
import '../facts/keep.page'
import { startArticles } from '../article/article.element'
import { plainClick } from '../dom/plain-click.page'
import { createPageEvents } from '../dom/page-events.page'
import '../known-problem/known-problem.element'
import '../map/map.element'
import '../guide-list/guide-index.element'
import { startKeeping } from '../offline/register.page'
import '../offline/offline.element'
import { startWithPictures } from '../screenshot/with-pictures.page'
import { startSearch } from '../search/search.element'
import { defineStepTools } from '../step-tools/step-tools.element'
import { stepPage } from '../trail/step-page.page'
import { startTrail } from '../trail/trail.element'

/** Set by the bundler: where pages send what they count; empty where they count nothing, and then nothing of it is loaded. */
declare const SIGNPOST_INSIGHT: string

const pages = createPageEvents()
defineStepTools(startTrail(pages))
startWithPictures(pages)
startArticles(pages)
startSearch(pages)
startKeeping(pages)
if (SIGNPOST_INSIGHT) {
  const counting = import('../counting/counting.page')
  const count = counting.then(({ startCounting }) => startCounting(stepPage, plainClick))
  pages.eachPage((came) => {
    const at = stepPage()?.at
    // Where it cannot be had, nothing is counted.
    void count.then((pageCame) => pageCame?.(came, at)).catch(() => undefined)
  })
}

export const { pageCame } = pages
/** Few pages ahead have a picture, and what fetches it is a piece of its own. */
export function pageMade(path: string, body: HTMLElement): void {
  if (!body.querySelector('main picture')) return
  import('../navigation/fetch-picture.page').then(
    ({ fetchPictureOf }) => fetchPictureOf(path, body),
    () => undefined,
  )
}
