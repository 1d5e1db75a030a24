// Turning to the next page in the one at hand: the browser keeps what both have in common, styles and scripts above all. Links
// stay links, and a browser or a moment in which this does not work follows them.
import { preferredInterface, showInterface } from '../interface-switch/preference'
import { pageCame } from './each-page'
import type { Turner } from './turner'

/** Set by the bundler: pages of development change at any time, and some are React's. */
declare const SIGNPOST_BUILT: boolean

/** What a step's page and a guide's front page have: a way on. */
const WAYS = '[data-choice],[data-next]'

/** The path of the page that is shown; the address changes first. */
let shown = location.pathname
let turner: Turner | undefined

function begin(): void {
  const arriving = () => {
    shown = location.pathname
    // An address may name an interface.
    showInterface(preferredInterface())
  }
  import('./turner').then(
    ({ makeTurner }) => (turner = makeTurner({ arriving, arrived: pageCame })),
    // Where it cannot be had, links are links.
    () => undefined,
  )
}

addEventListener('popstate', () => {
  // A place on the page at hand is the browser's matter.
  if (location.pathname === shown) return
  // A page that was loaded anew in the middle of a walk has none of those before it.
  if (!turner?.back()) location.reload()
})

if (SIGNPOST_BUILT && document.querySelector(WAYS)) begin()
