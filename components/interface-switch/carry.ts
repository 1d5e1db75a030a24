// A piece of its own, for browsers that keep nothing.
import { plainClick } from '../walk/plain-click'

/** Lets links carry the interface: else it would be forgotten at each step. */
addEventListener(
  'click',
  (event) => {
    const link = plainClick(event, 'a[href]')
    const ui = link?.dataset.ui ?? document.documentElement.dataset.ui
    if (!link || !ui || link.origin !== location.origin) return
    const address = new URL(link.href)
    address.searchParams.set('ui', ui)
    link.href = address.href
  },
  true,
)
