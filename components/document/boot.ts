// Runs inline, before the first paint, on every page.
import { noteClicks } from '../walk/note-clicks'

document.documentElement.dataset.js = ''
noteClicks()
