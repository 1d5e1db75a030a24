// Runs inline after `boot.ts`, where parts or cards have pictures.
import { askForFirstPicture } from './first-picture'

askForFirstPicture(document.documentElement.dataset.ui)
