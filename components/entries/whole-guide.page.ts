// The module of the pages that show a whole guide at once, its map and all its steps. Nobody walks on them, so they load one
// script, without what navigates and keeps answers.
import './clean-address.page'
import './when-parsed.page'
import '../facts/keep.page'
import '../interface-switch/interface-switch.element'
import { startArticles } from '../article/article.element'
import { carryAddress } from '../dom/carry-address.page'
import { createPageEvents } from '../dom/page-events.page'
import '../known-problem/known-problem.element'
import '../map/map.element'
import { startKeeping } from '../offline/register.page'
import { startPictures } from '../screenshot/screenshot.element'
import { startSearch } from '../search/search.element'
import { placeFocus } from '../trail/trail.element'

const pages = createPageEvents()
startPictures()
startArticles(pages)
startSearch(pages)
startKeeping(pages)
carryAddress()
// The browser goes to the place that an address names.
pages.eachPage((came) => {
  if (!location.hash) placeFocus(came)
})
