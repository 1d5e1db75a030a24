import { plainClick } from '../walk/plain-click'

/** The ways on from a step's page or a guide's front page. */
export const WAYS = 'a[data-choice],a[data-next]'
/** Longer than this the browser, which shows that it waits, had better wait by itself. */
export const PATIENCE_MS = 700

/** A click that is too early for our module, and what it asked for. */
export interface EarlyClick {
  link: HTMLAnchorElement
  answer: Promise<Response>
}

/** Null once our module is here. */
const held = globalThis as { signpostClick?: EarlyClick | null }

/** Asks for a page. `Accept` tells the service worker that it is one. */
export function askForPage(path: string, signal: AbortSignal | null = null): Promise<Response> {
  return fetch(path, { headers: { Accept: 'text/html' }, signal })
}

/**
 * Keeps a click that is too early for our module until that is here, and asks for the page that it leads to. If the module does
 * not come in time, the browser follows the link.
 */
export function holdEarlyClick(): void {
  addEventListener('click', (event) => {
    const link = plainClick(event, WAYS)
    // Once all of the page is here, whatever is not will not come.
    if (!link || held.signpostClick === null || document.readyState === 'complete') return
    event.preventDefault()
    const click: EarlyClick = { link, answer: askForPage(link.pathname) }
    held.signpostClick = click
    // Whoever takes it hears of it.
    click.answer.catch(() => undefined)
    setTimeout(() => {
      if (held.signpostClick === click) location.assign(link.href)
    }, PATIENCE_MS)
  })
}

/** Gives the click that has been waiting for our module, which sees to all clicks from now on. */
export function takeEarlyClick(): EarlyClick | null | undefined {
  const click = held.signpostClick
  held.signpostClick = null
  return click
}
