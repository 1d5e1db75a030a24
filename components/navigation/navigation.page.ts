import type { Came } from '../dom/page-events.page'
import { PATIENCE_MS } from './early-click.page'
import { keepLatest } from './keep-latest.page'
import type { PageParts, Pages } from './page-parts.page'
import type { PageMade, Prefetch } from './prefetch.page'
import { createScrollKeeper } from './scroll-keeper.page'
import { stopPictures } from './stop-pictures.page'

/** A reader who is still there after so long is reading. */
const STAYED_MS = 1000
/** By then a page is drawn. For one who reads, nothing else need be done until then. */
const DRAWN_MS = 100
/** So many pages that were left are kept as they were. Those before them are made anew of their text, or loaded. */
export const MOST_LEFT = 10

/** What navigation does now. */
type State =
  /** The page at hand is shown, and none is asked for. */
  | { readonly is: 'shown' }
  /** A page is asked for that is not here yet. The pictures of the one at hand do not come on meanwhile. */
  | { readonly is: 'waiting'; readonly path: string; readonly resume: () => void }
  /** The browser itself loads another page. */
  | { readonly is: 'leaving' }

/** A page that was left, as it was. */
interface Left {
  readonly parts: PageParts
  /** How far it was scrolled, in CSS pixels. */
  readonly top: number
  /** The link that was taken, by its name; undefined if none was. */
  readonly way: string | undefined
  /** Lets its pictures come on. */
  readonly resume: () => void
}

/** A link as it was when it was clicked: while its page is waited for, it may come to lead elsewhere. */
interface Clicked {
  readonly href: string
  readonly pathname: string
  /** Which of the links to next steps it is. */
  readonly by: string | undefined
}

/** The rest of our scripts, as far as navigation needs it. */
export interface Rest {
  /** Told of every page. */
  readonly pageCame: (came: Came) => void
  /** Told of those that are made ahead. */
  readonly pageMade: PageMade
}

/**
 * Navigates to the next page within the document at hand, which keeps what both have in common, stylesheets and scripts above all. Links
 * stay links, and a browser or a moment in which this does not work follows them.
 * @param turned is told when another page is shown, before it is scrolled
 */
export function createNavigation(window: Window, pages: Pages, prefetch: Prefetch, turned: () => void) {
  const { history, location } = window
  /** By their paths. */
  const left = new Map<string, Left>()
  let state: State = { is: 'shown' }
  /** The path of the page that is shown; the address changes first. */
  let at = location.pathname
  /** How it came. One that the history has come to and that was loaded anew for it scrolls by itself: see `travelled`. */
  let last: Came = history.scrollRestoration === 'manual' ? 'history' : 'opened'
  /** From which page, and by which of its links, it was navigated to: in the browser's history, for should it be loaded anew. */
  let origin = (history.state ?? {}) as { from?: string; by?: string | undefined; top?: number }
  let stay: ReturnType<typeof setTimeout>
  /** Whether the reader has stayed. */
  let reading = false
  let rest: Rest | undefined
  const scroll = createScrollKeeper(window, () => location.pathname === at)

  function lookAhead(): void {
    const here = at
    clearTimeout(stay)
    if (state.is === 'waiting' || !prefetch.ahead()) return
    reading = false
    stay = setTimeout(() => {
      reading = true
      void pages.complete()
      void prefetch.make(() => at === here, rest?.pageMade)
    }, STAYED_MS)
  }

  function pausePictures(): () => void {
    return state.is === 'waiting' ? state.resume : stopPictures(window.document.body)
  }

  /** Shows a page; the address is its own by now. */
  function show(parts: PageParts, top: number, came: Came, way?: string): void {
    const was = { parts: pages.current(), top: scroll.top(), way, resume: pausePictures() }
    keepLatest(left, MOST_LEFT, at, was)
    at = location.pathname
    last = came
    state = { is: 'shown' }
    pages.show(parts)
    turned()
    scroll.scrollTo(top)
    rest?.pageCame(came)
    clearTimeout(stay)
    if (reading) stay = setTimeout(lookAhead, DRAWN_MS)
    else lookAhead()
  }

  /** A page that has been fetched, made of its text; undefined where that cannot be done now. */
  function made(path: string): PageParts | undefined {
    return pages.isComplete() ? prefetch.take(path) : undefined
  }

  /** Navigates to a page if that can be done now. Gives whether it could. */
  function turn({ href, pathname, by }: Clicked): boolean {
    const parts = made(pathname)
    if (!parts) return false
    scroll.flush()
    origin = { from: at, by }
    history.pushState(origin, '', href)
    show(parts, 0, 'onward', by)
    return true
  }

  /** Tells the browser's history by which way the page at hand was left. It takes its time for that. */
  function noteWay(way: string | undefined): void {
    history.replaceState({ ...history.state, left: way }, '')
  }

  /** Lets the browser follow a link. */
  function leaveBy({ href, by }: Clicked): void {
    state = { is: 'leaving' }
    // The browser may keep the page as it is, and come back to it.
    window.addEventListener('pagehide', () => (state = { is: 'shown' }), { once: true })
    noteWay(by)
    location.assign(href)
  }

  return {
    state: () => state.is,
    lookAhead,
    scrolled: scroll.scrolled,
    scrollTo: scroll.scrollTo,

    /** Goes where a link leads: now if its page is here, as soon as it comes, or else by the browser. */
    async follow({ href, pathname, dataset: { choice, next } }: HTMLAnchorElement): Promise<void> {
      const link: Clicked = { href, pathname, by: choice ?? next }
      // What is shown meanwhile would give way to the page that the browser is loading.
      if (state.is === 'leaving') return leaveBy(link)
      if ((state.is === 'waiting' && state.path === pathname) || turn(link)) return
      const resume = pausePictures()
      const waiting: State = { is: 'waiting', path: pathname, resume }
      state = waiting
      prefetch.only(pathname)
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
      await Promise.race([Promise.all([prefetch.come(pathname), pages.complete()]), late])
      // Meanwhile the reader may have gone elsewhere.
      if (state !== waiting || turn(link)) return
      resume()
      leaveBy(link)
    },

    /** Shows the page that the browser's history has come to. */
    travelled(): void {
      // A place on the page at hand is the browser's matter.
      if (location.pathname === at) return
      // A page that was loaded anew in the middle of a walk has none of those before it.
      const page = left.get(location.pathname)
      const { from, by } = origin
      const way = page ? page.way : from === location.pathname ? by : undefined
      origin = (history.state ?? {}) as typeof origin
      if (way !== undefined) noteWay(way)
      const parts = page ? page.parts : made(location.pathname)
      if (!parts) {
        state = { is: 'leaving' }
        // The browser would scroll it to where the page at hand is.
        history.scrollRestoration = 'manual'
        return location.reload()
      }
      show(parts, page?.top ?? origin.top ?? 0, 'history')
      page?.resume()
    },

    /** Tells the rest of our scripts of pages from now on. */
    connect(others: Rest): void {
      rest = others
      // It has not heard of the pages that were made before it came.
      if (reading) lookAhead()
      if (last !== 'opened') rest.pageCame(last)
    },
  }
}
