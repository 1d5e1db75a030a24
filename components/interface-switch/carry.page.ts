// A piece of its own, for browsers that keep nothing.
import { carryFacts } from '../facts/facts.page'
import { beforeClicks } from '../dom/clicks.page'
import { plainClick } from '../dom/plain-click.page'

/** Lets links carry the interface, and what the address handed over: else they would be forgotten at each step. */
beforeClicks((event) => {
  const link = plainClick(event, 'a[href]')
  const ui = link?.dataset.ui ?? document.documentElement.dataset.ui
  if (link?.origin !== location.origin) return
  const address = new URL(link.href)
  if (ui) address.searchParams.set('ui', ui)
  carryFacts(address.searchParams)
  if (address.href !== link.href) link.href = address.href
})
