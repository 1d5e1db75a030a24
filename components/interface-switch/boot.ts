// Runs inline, before the first paint: no other interface may flash up, nothing may move.
import { noteClicks } from '../walk/note-clicks'
import { askForFirstPicture } from './first-picture'
import { preferredInterface, showInterface } from './preference'

document.documentElement.dataset.js = ''
const preferred = preferredInterface()
showInterface(preferred)
askForFirstPicture(preferred)
noteClicks()
