// Runs inline, before the first paint, on every page.
import { fetchAheadByRules } from '../turning/first-page'
import { noteClicks } from '../walk/note-clicks'

document.documentElement.dataset.js = ''
noteClicks()
fetchAheadByRules()
