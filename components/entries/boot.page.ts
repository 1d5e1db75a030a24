// Runs inline, before the first paint, on every page.
import { dispatchClicks } from '../dom/clicks.page'
import { askForFirst, holdEarlyClick } from '../navigation/early-click.page'
import { noteStepLink } from '../trail/note-clicks.page'

/** Set by the bundler: development navigates to no page. */
declare const SIGNPOST_BUILT: boolean

document.documentElement.dataset.js = ''
dispatchClicks(SIGNPOST_BUILT ? [noteStepLink, holdEarlyClick] : [noteStepLink])
if (SIGNPOST_BUILT) askForFirst()
