// Runs inline after `boot-interface.page.ts`, where parts or cards have pictures.
import { askForFirstPicture } from '../interface-switch/first-picture.page'

askForFirstPicture(document.documentElement.dataset.ui)
