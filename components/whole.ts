// The module of the pages that show a whole guide at once, its map and all its steps. Nobody walks on them, so they load one
// script, without what turns pages and keeps answers.
import './clean-address'
import './parsed'
import './interface-switch/interface-switch.element'
import './screenshot/screenshot.element'
import './article/article.element'
import './map/map.element'
import './search/search.element'
import './offline/register'
