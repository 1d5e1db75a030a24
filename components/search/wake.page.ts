// A piece of its own, fetched where a page has the search on it.
import type { Search } from './open-field.page'

/** Lets the search of a page wake up when somebody turns to it, or came with a query. */
export function wakeUp(host: HTMLElement, loaded: () => Promise<Search>): void {
  const failed = host.querySelector<HTMLElement>('[data-failed]')!
  const wake = () => {
    // Both are fetched at once.
    const search = loaded().then(({ opened }) => opened())
    search.catch(() => undefined)
    return import('./results-as-typed.page')
      .then(({ resultsAsTyped }) => resultsAsTyped(host, search))
      .then(
        () => (failed.hidden = true),
        () => (failed.hidden = false),
      )
  }
  host.querySelector('[data-retry]')!.addEventListener('click', () => void wake())
  const pasted = host.querySelector('textarea')!
  // The browser has put it back.
  if (pasted.value) pasted.closest('details')!.open = true
  const turnedTo = location.search.includes('q=') || host.querySelector('input')!.value || pasted.value
  if (turnedTo || host.contains(document.activeElement)) void wake()
  else host.addEventListener('focusin', () => void wake(), { once: true })
}
