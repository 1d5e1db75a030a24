// What listens to the pictures of a page is fetched with the first page that has one.
import { eachPage } from '../turning/each-page'

function fetchListeners(): void {
  if (document.querySelector('.screenshot')) void import('./screenshot.element')
}

// At once, and for each page that is turned to.
fetchListeners()
eachPage(fetchListeners)
