// What every page carries of the search: the ways to want it. All else is fetched with the first of them.
import { onClick } from '../dom/clicks.page'
import { loadOnce } from '../dom/load-once.page'
import type { PageEvents } from '../dom/page-events.page'
import { plainClick } from '../dom/plain-click.page'
import { stepPage } from '../trail/step-page.page'
import { singleKey } from '../dom/keys.page'
import { rememberStep } from './recent.page'

/** Before that, the line is for the page and the next ones. */
const STAYED_MS = 2000

/** Lets readers search on each page, and remembers the steps that they see. */
export function startSearch({ eachPage }: PageEvents): void {
  const search = loadOnce(() => import('./open-field.page').then(({ createSearch }) => createSearch()))

  /** Opens the palette; where it cannot be had, the link leads to the page with all steps. What is typed meanwhile is kept. */
  function openPalette(event: Event): void {
    const link = document.querySelector<HTMLAnchorElement>('[data-search]')
    if (!link) return
    event.preventDefault()
    // Takes the keys until the field is here. Nobody sees it; under an open dialog, where no field opens, it takes none.
    const typed = document.createElement('input')
    const before = document.activeElement!
    typed.style.cssText = 'position:fixed;opacity:0'
    link.after(typed)
    typed.focus()
    search().then(
      ({ open }) => open(link, typed, before),
      () => (location.href = link.href),
    )
  }

  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const command = /^k$/i.test(key) && (ctrlKey || metaKey) && !altKey && !shiftKey
    if (singleKey(event) === '/' || command) openPalette(event)
  })

  onClick((event) => {
    const link = plainClick(event, '[data-search]')
    // To another tab, or to the page at hand, it leads as any link.
    if (link && !link.ariaCurrent) openPalette(event)
  })

  const host = document.querySelector<HTMLElement>('search-box')
  if (host) void import('./wake.page').then(({ wakeUp }) => wakeUp(host, search))

  // Whoever stays may want to search: then the field is here. What cannot be had now is asked for again.
  setTimeout(() => void search(), STAYED_MS)

  eachPage(() => {
    const step = stepPage()?.at
    if (step) rememberStep(step)
  })
}
