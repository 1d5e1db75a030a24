// The rest of what is on a reader's page, a piece of its own that pages load beside our module: nothing of it is in the way of
// the first sight of a page, or of the next page.
import './when-parsed.page'
import '../facts/keep.page'
import { startArticles } from '../article/article.element'
import { createPageEvents } from '../dom/page-events.page'
import '../known-problem/known-problem.element'
import '../map/map.element'
import '../guide-list/guide-index.element'
import { startKeeping } from '../offline/register.page'
import '../offline/offline.element'
import { startWithPictures } from '../screenshot/with-pictures.page'
import { startSearch } from '../search/search.element'
import { defineStepTools } from '../step-tools/step-tools.element'
import { startTrail } from '../trail/trail.element'

const pages = createPageEvents()
defineStepTools(startTrail(pages))
startWithPictures(pages)
startArticles(pages)
startSearch(pages)
startKeeping(pages)

export const { pageCame } = pages
export { fetchPicture } from '../navigation/fetch-picture.page'
