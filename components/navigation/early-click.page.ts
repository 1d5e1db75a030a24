import { PART } from '@/lib/page-part'
import { plainClick } from '../dom/plain-click.page'

/** The links to the next steps on a step's page or a guide's front page. */
export const STEP_LINKS = '[data-choice],[data-next]'
/** A browser shows that it waits for a page. What takes longer than this is better left to it. */
export const PATIENCE_MS = 700

/** A click that came before our module, and what it asked for. */
export interface EarlyClick {
  link: HTMLAnchorElement
  answer: Promise<Response>
}

/** Null once our module is here. */
const held = globalThis as { signpostClick?: EarlyClick | null }

/**
 * Asks for a page that is to take the place of the one at hand: of a server that knows how, for what it has and this one has not.
 * `Accept` tells the service worker that it is a page.
 */
export function askForPage(path: string, signal: AbortSignal | null = null): Promise<Response> {
  return fetch(path + PART, { headers: { Accept: 'text/html' }, signal })
}

/**
 * Keeps a click that is too early for our module until that is here, and asks for the page that it leads to. If the module does
 * not come in time, the browser follows the link.
 */
export function holdEarlyClick(event: MouseEvent): void {
  const link = plainClick(event, STEP_LINKS)
  // Once all of the page is here, whatever is not will not come.
  if (!link || held.signpostClick === null || document.readyState === 'complete') return
  event.preventDefault()
  const click: EarlyClick = { link, answer: askForPage(link.pathname) }
  held.signpostClick = click
  // Whoever takes it hears of it.
  click.answer.catch(() => undefined)
  setTimeout(() => {
    // Not by `assign`: to who reads pages without running them, that looks like a redirect.
    if (held.signpostClick === click) location = link.href as unknown as Location
  }, PATIENCE_MS)
}

/** Gives the click that has been waiting for our module, which sees to all clicks from now on. */
export function takeEarlyClick(): EarlyClick | null | undefined {
  const click = held.signpostClick
  held.signpostClick = null
  return click
}
