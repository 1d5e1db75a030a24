// What every page carries of the search: the ways to want it. All else is fetched with the first of them.
import { eachPage } from '../turning/each-page'
import { stepPage } from '../walk/here'
import { singleKey } from '../walk/keys'
import { rememberStep } from './recent'

/** Opens the palette; where it cannot be had, the link leads to the page with all steps. */
function openPalette(event: Event): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]')
  if (!link || document.querySelector('dialog[open]')) return
  event.preventDefault()
  Promise.all([import('./palette'), import('./opened')])
    .then(([{ palette }, { opened }]) => palette(opened, link))
    .catch(() => location.assign(link.href))
}

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (singleKey(event) === '/' || (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey))
    openPalette(event)
})

addEventListener('click', (event) => {
  const link = (event.target as Element).closest('[data-search]')
  // To another tab, or to the page at hand, it leads as any link.
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !link.ariaCurrent) openPalette(event)
})

const host = document.querySelector<HTMLElement>('search-box')
if (host) void import('./wake').then(({ wakeUp }) => wakeUp(host))

eachPage(() => {
  const step = stepPage()?.at
  if (step) rememberStep(step)
})
