// Runs inline on pages with tabs, before these are seen: the ones that the reader chose on another page are shown at once.
import { whileParsed } from '../dom/while-parsed.page'
import { chosenLabels, showChosen } from '../article/tab-choice.page'

if (chosenLabels().length > 0)
  whileParsed(() => {
    showChosen()
    return false
  })
