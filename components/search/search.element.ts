// What every page carries of the search: the ways to want it. All else is fetched with the first of them.
import { onClick } from '../dom/clicks.page'
import { loadOnce } from '../dom/load-once.page'
import type { PageEvents } from '../dom/page-events.page'
import { plainClick } from '../dom/plain-click.page'
import { stepPage } from '../trail/step-page.page'
import { singleKey } from '../dom/keys.page'
import { createPaletteField, openPaletteField, searchElsewhere } from './palette-field.page'
import { rememberStep } from './recent.page'

/** Lets readers search on each page, and remembers the steps that they see. */
export function startSearch({ eachPage }: PageEvents): void {
  const opened = loadOnce(() => {
    const { search: index = '' } = document.querySelector<HTMLElement>('[data-search]')!.dataset
    // It is fetched together with what reads it.
    const data = fetch(index)
    data.catch(() => undefined)
    return import('./opened.page').then(({ open }) => open(data))
  })
  const field = createPaletteField()
  // Until the palette is here, which does otherwise: whoever does not wait searches on the page for that.
  field.dialog.onkeydown = ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) searchElsewhere(field)
  }
  const palette = loadOnce(() => import('./palette.page').then(({ createPalette }) => createPalette(field)))

  /** Opens the palette; where it cannot be had, the link leads to the page with all steps. */
  function openPalette(event: Event): void {
    const link = document.querySelector<HTMLAnchorElement>('[data-search]')
    if (!link || document.querySelector('dialog[open]')) return
    event.preventDefault()
    openPaletteField(field, link)
    const search = opened()
    search.catch(() => undefined)
    palette()
      .then((fill) => fill(search))
      .catch(() => field.dialog.open && searchElsewhere(field))
  }

  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const command = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey
    if (singleKey(event) === '/' || command) openPalette(event)
  })

  onClick((event) => {
    const link = plainClick(event, '[data-search]')
    // To another tab, or to the page at hand, it leads as any link.
    if (link && !link.ariaCurrent) openPalette(event)
  })

  const host = document.querySelector<HTMLElement>('search-box')
  if (host) void import('./wake.page').then(({ wakeUp }) => wakeUp(host, opened))

  eachPage(() => {
    const step = stepPage()?.at
    if (step) rememberStep(step)
  })
}
