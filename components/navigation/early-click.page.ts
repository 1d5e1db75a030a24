import { PART } from '@/lib/page-part'
import { plainClick } from '../dom/plain-click.page'

/** The links to the next steps on a step's page or a guide's front page. */
export const STEP_LINKS = '[data-choice],[data-next]'
/** A browser shows that it waits for a page. What takes longer than this is better left to it. */
export const PATIENCE_MS = 700

/** What was asked for before our module was here. */
export interface AskedEarly {
  path: string
  answer: Promise<Response>
  /** The link that was clicked; none while nobody has. */
  link?: HTMLAnchorElement
}

/** Null once our module sees to clicks, or the browser follows one. */
const held = globalThis as { signpostEarly?: AskedEarly | null }

/**
 * Asks for a page that is to take the place of the one at hand: of a server that knows how, for what it has and this one has not.
 * `Accept` tells the service worker that it is a page.
 */
export function askForPage(path: string, signal: AbortSignal | null = null): Promise<Response> {
  return fetch(path + PART, { headers: { Accept: 'text/html' }, signal })
}

/** Whether pages may be fetched that nobody has asked for: not for readers who save data or have a slow line. */
export function mayPrefetch(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } }
  return !connection?.saveData && !connection?.effectiveType?.includes('2g')
}

function ask({ pathname: path }: HTMLAnchorElement): void {
  const answer = askForPage(path)
  // Whoever takes it hears of it.
  answer.catch(() => undefined)
  held.signpostEarly = { path, answer }
}

/** Asks for the page of the first answer as soon as that is here: our module comes later than somebody can click. */
export function askForFirst(): void {
  const watcher = new MutationObserver(() => {
    const link = document.querySelector<HTMLAnchorElement>(STEP_LINKS)
    if (link && held.signpostEarly === undefined) ask(link)
    if (held.signpostEarly !== undefined) watcher.disconnect()
  })
  if (mayPrefetch()) watcher.observe(document, { childList: true, subtree: true })
}

/**
 * Keeps a click that is too early for our module until that is here, and asks for the page that it leads to. If the module does
 * not come in time, the browser follows the link.
 */
export function holdEarlyClick(event: MouseEvent): void {
  const link = plainClick(event, STEP_LINKS)
  // Once all of the page is here, whatever is not will not come.
  if (!link || held.signpostEarly === null || document.readyState === 'complete') return
  event.preventDefault()
  if (held.signpostEarly?.path !== link.pathname) ask(link)
  held.signpostEarly!.link = link
  setTimeout(() => {
    if (held.signpostEarly?.link !== link) return
    // From now on the browser sees to all: our module may come before its page does.
    held.signpostEarly = null
    // Not by `assign`: to who reads pages without running them, that looks like a redirect.
    location = link.href as unknown as Location
  }, PATIENCE_MS)
}

/** Gives what was asked for, and perhaps clicked, before our module, which sees to all clicks from now on. */
export function takeEarly(): AskedEarly | null | undefined {
  const early = held.signpostEarly
  held.signpostEarly = null
  return early
}
