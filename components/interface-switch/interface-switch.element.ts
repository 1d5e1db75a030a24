// Lets the buttons of an `<interface-switch>` choose the interface whose parts the page shows.
import { onClick } from '../dom/clicks.page'
import { preferInterface, showInterface } from '../chosen-interface/preference.page'
import { markChosen, showChosen } from '../chosen-interface/show-chosen.page'

onClick(({ target }) => {
  const button = (target as Element).closest<HTMLElement>('interface-switch button')
  if (!button) return
  const { choose, unsure, showAll } = button.dataset
  const host = button.closest('interface-switch')!
  if (choose) {
    preferInterface(choose)
    showInterface(choose)
    host.removeAttribute('data-unfolded')
  } else if (unsure !== undefined) host.toggleAttribute('data-unfolded')
  // For as long as the reader does not leave: it is no choice.
  else if (showAll !== undefined) document.documentElement.dataset.every = ''
  markChosen()
})

// A page that comes back from the back/forward cache, or was prerendered, may be older than the choice.
addEventListener('pageshow', showChosen)
document.addEventListener('prerenderingchange', showChosen)

try {
  void sessionStorage
} catch {
  // A browser that keeps nothing.
  void import('./carry.page')
}

// A page without parts of interfaces keeps what its address says, too: for those after it, and for what is told of it.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', showChosen)
else showChosen()
