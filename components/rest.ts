// The rest of what is on a reader's page, a piece of its own that pages load beside our module: nothing of it is in the way of
// the first sight of a page, or of the next page.
import './parsed'
import './step-tools/step-tools.element'
import './walk/walk.element'
import './screenshot/with-pictures'
import './article/article.element'
import './map/map.element'
import './search/search.element'
import './guide-list/guide-index.element'
import './offline/register'
import './offline/offline.element'

export { pageCame } from './turning/each-page'
export { fetchPicture } from './turning/fetch-picture'
