// Runs inline, before the first paint, on every page.
import { holdEarlyClick } from '../turning/early-click'
import { noteClicks } from '../walk/note-clicks'

/** Set by the bundler: development turns to no page. */
declare const SIGNPOST_BUILT: boolean

document.documentElement.dataset.js = ''
noteClicks()
if (SIGNPOST_BUILT) holdEarlyClick()
