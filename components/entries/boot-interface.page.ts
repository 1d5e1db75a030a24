// Runs inline, before the parts of interfaces: no other may flash up, nothing may move.
import { preferredInterface, showInterface } from '../chosen-interface/preference.page'

showInterface(preferredInterface())
