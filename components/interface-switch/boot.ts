// Runs inline, before the first paint: no other interface may flash up, nothing may move.
import { preferredInterface, showInterface } from './preference'

document.documentElement.dataset.js = ''
showInterface(preferredInterface())
