// Runs inline, before the parts of interfaces: no other may flash up, nothing may move.
import { askForFirstPicture } from './first-picture'
import { preferredInterface, showInterface } from './preference'

const preferred = preferredInterface()
showInterface(preferred)
askForFirstPicture(preferred)
