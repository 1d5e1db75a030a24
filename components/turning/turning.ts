// Turning to the next page in the one at hand: the browser keeps what both have in common, styles and scripts above all. Links
// stay links, and a browser or a moment in which this does not work follows them.
import { whileParsed } from '../document/while-parsed'
import { preferInterface, showPreferred } from '../interface-switch/preference'
import { oneGesture, pageTurned } from '../walk/one-gesture'
import { plainClick } from '../walk/plain-click'
import { come, expect, fetchAhead, fetchOnly, makeAhead, take } from './ahead'
import type { Came } from './each-page'
import { PATIENCE_MS, takeEarlyClick, WAYS } from './early-click'
import { partsOf, putOn, wearLaterStyle, type PageParts } from './page-parts'
import { stopPictures } from './stop-pictures'

/** Set by the bundler: pages of development change at any time, and some are React's. */
declare const SIGNPOST_BUILT: boolean

/** A reader who is still there after so long is reading. */
const STAYED_MS = 1000
/** By then a page is drawn. For one who reads, nothing else need be done until then. */
const DRAWN_MS = 100
/** Whoever has not scrolled for so long looks at something. */
const STILL_MS = 100
/** Pages that were left, as they were: more than anybody goes back. */
const MOST_LEFT = 30

/** A page that was left, as it was. */
interface Left {
  parts: PageParts
  /** How far it was scrolled, in CSS pixels. */
  top: number
  /** The way on that was taken, by its name; undefined if none was. */
  way: string | undefined
  /** Lets its pictures come on. */
  resume: () => void
}

/** Those that were left, by their paths. */
const left = new Map<string, Left>()
/** The path of the page that is shown; the address changes first. */
let at = location.pathname
/** How it came. One that the history has come to and that was loaded anew for it scrolls by itself: see `popstate`. */
let last: Came = history.scrollRestoration === 'manual' ? 'history' : 'opened'
/** From which page, and by which of its ways, it was turned to: in the browser's history, for should it be loaded anew. */
let turned = (history.state ?? {}) as { from?: string; by?: string | undefined }
/** Whether the document has all styles that pages have in common. */
let complete = false
let completing: Promise<unknown> | undefined
/** The page that is waited for, and what lets the pictures of the one at hand come on. */
let wanted: string | undefined
let resume: (() => void) | undefined
let stay: ReturnType<typeof setTimeout>
/** Whether the reader has stayed. */
let reading = false
/** How far the page at hand is scrolled. To ask for that at a click would be to lay out a page that is left. */
let scrolled = scrollY
let still: ReturnType<typeof setTimeout> | undefined
/** Tells the rest of our scripts, once it is here. */
let pageCame: ((came: Came) => void) | undefined
/** Of that, too. */
let fetchPicture: ((body: HTMLElement) => void) | undefined

function getComplete(): Promise<unknown> {
  return (completing ??= wearLaterStyle().then((worn) => {
    complete = worn
    // The next time it may be there.
    if (!worn) completing = undefined
  }))
}

function lookAhead(): void {
  const here = at
  clearTimeout(stay)
  if (wanted !== undefined || !document.querySelector(WAYS)) return
  fetchAhead()
  reading = false
  stay = setTimeout(() => {
    reading = true
    void getComplete()
    void makeAhead(() => at === here, fetchPicture)
  }, STAYED_MS)
}

/** Shows a page; the address is its own by now. */
function show(parts: PageParts, top: number, came: Came, way?: string): void {
  left.delete(at)
  left.set(at, {
    parts: partsOf(document),
    top: scrolled,
    way,
    resume: resume ?? stopPictures(document.body),
  })
  resume = undefined
  if (left.size > MOST_LEFT) left.delete(left.keys().next().value!)
  at = location.pathname
  last = came
  wanted = undefined
  // An address may name an interface.
  showPreferred()
  putOn(parts)
  scrollTo({ top, behavior: 'instant' })
  scrolled = top
  pageTurned()
  pageCame?.(came)
  clearTimeout(stay)
  if (reading) stay = setTimeout(lookAhead, DRAWN_MS)
  else lookAhead()
}

/** Turns to a page if that can be done now. Gives whether it could. */
function turn(link: HTMLAnchorElement): boolean {
  const { href, pathname } = link
  const parts = complete ? take(pathname) : undefined
  if (!parts) return false
  if (still) noteHeight()
  const by = wayOf(link)
  turned = { from: at, by }
  history.pushState(turned, '', href)
  show(parts, 0, 'onward', by)
  return true
}

/** Which of the ways on a link is. */
function wayOf({ dataset: { choice, next } }: HTMLAnchorElement): string | undefined {
  return choice ?? next
}

/** Tells the browser's history by which way the page at hand was left. It takes its time for that. */
function noteWay(way: string | undefined): void {
  history.replaceState({ ...history.state, left: way }, '')
}

async function follow(link: HTMLAnchorElement): Promise<void> {
  const { href, pathname, dataset } = link
  // An answer may name an interface.
  if (dataset.ui) preferInterface(dataset.ui)
  if (wanted === pathname || turn(link)) return
  const from = at
  wanted = pathname
  fetchOnly(pathname)
  resume ??= stopPictures(document.body)
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([Promise.all([come(pathname), getComplete()]), late])
  // Meanwhile the reader may have gone elsewhere.
  if (at !== from || wanted !== pathname) return
  if (turn(link)) return
  wanted = undefined
  resume()
  resume = undefined
  noteWay(wayOf(link))
  location.assign(href)
}

function begin(): void {
  addEventListener('click', (event) => {
    const link = event.defaultPrevented ? null : plainClick(event, WAYS)
    if (!link || link.pathname === at) return
    event.preventDefault()
    void follow(link)
  })
  const early = takeEarlyClick()
  if (early) {
    expect(early.link.pathname, early.answer)
    void follow(early.link)
  }
  // The links are past once the parser has come to the stylesheet behind them, or to the end.
  whileParsed(() => {
    const past = document.readyState !== 'loading' || !!document.querySelector('body link')
    if (past) lookAhead()
    return past
  })
  // What would be in the way of the page itself waits for it.
  if (document.readyState !== 'complete') addEventListener('load', lookAhead)
  import('../rest').then(
    (rest) => {
      ;({ pageCame, fetchPicture } = rest)
      if (last !== 'opened') pageCame(last)
    },
    // Where it cannot be had, pages are pages.
    () => undefined,
  )
}

/**
 * Tells the browser's history how far the page at hand is scrolled. The browser knows that of documents, and a page that was turned
 * to is none: should it be loaded anew, it is known from here.
 */
function noteHeight(): void {
  clearTimeout(still)
  still = undefined
  if (location.pathname === at) history.replaceState({ ...history.state, top: scrolled }, '')
}

addEventListener(
  'scroll',
  () => {
    scrolled = scrollY
    clearTimeout(still)
    still = setTimeout(noteHeight, STILL_MS)
  },
  { passive: true },
)

const { top: height } = (history.state ?? {}) as { top?: number }
// By then it is as long as it will be.
addEventListener('load', () => {
  if (height !== undefined) scrollTo({ top: height, behavior: 'instant' })
})

addEventListener('popstate', () => {
  // A place on the page at hand is the browser's matter.
  if (location.pathname === at) return
  // A page that was loaded anew in the middle of a walk has none of those before it.
  const page = left.get(location.pathname)
  const { from, by } = turned
  turned = history.state ?? {}
  if (!page) {
    // What was waited for is not wanted any more.
    wanted = undefined
    if (from === location.pathname) noteWay(by)
    // The browser would scroll it to where the page at hand is.
    history.scrollRestoration = 'manual'
    return location.reload()
  }
  if (page.way !== undefined) noteWay(page.way)
  show(page.parts, page.top, 'history')
  page.resume()
})

oneGesture()
if (SIGNPOST_BUILT) begin()
