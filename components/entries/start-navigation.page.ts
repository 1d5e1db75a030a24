// Gives the page its navigation: puts together what it consists of, and tells it what the browser tells us.
import { whileParsed } from '../dom/while-parsed.page'
import '../interface-switch/interface-switch.element'
import { preferInterface } from '../chosen-interface/preference.page'
import { showChosen } from '../chosen-interface/show-chosen.page'
import { beforeClicks, onClick } from '../dom/clicks.page'
import { askForPage, mayPrefetch, STEP_LINKS, takeEarly } from '../navigation/early-click.page'
import { isFirstPage } from '../dom/first-page.page'
import { createNavigation } from '../navigation/navigation.page'
import { createGestures } from '../navigation/one-gesture.page'
import { createPages } from '../navigation/page-parts.page'
import { plainClick } from '../dom/plain-click.page'
import { createPrefetch } from '../navigation/prefetch.page'

/** Set by the bundler: pages of development change at any time, and some are React's. */
declare const SIGNPOST_BUILT: boolean

const pages = createPages(document)
const prefetch = createPrefetch(
  askForPage,
  () => {
    if (!mayPrefetch()) return []
    return [...document.querySelectorAll<HTMLAnchorElement>(STEP_LINKS)].map(({ pathname }) => pathname)
  },
  // The line of the first page of a visit is, until all is there, for what that shows.
  () => isFirstPage() && document.readyState !== 'complete',
  pages.from,
)
const gestures = createGestures(window)
const navigation = createNavigation(window, pages, prefetch, () => {
  gestures.pageChanged()
  // An address may name an interface.
  showChosen()
})

function follow(link: HTMLAnchorElement): void {
  // An answer may name an interface.
  if (link.dataset.ui) preferInterface(link.dataset.ui)
  void navigation.follow(link)
}

function begin(): void {
  onClick((event) => {
    const link = plainClick(event, STEP_LINKS)
    if (!link || link.pathname === location.pathname) return
    event.preventDefault()
    follow(link)
  })
  const early = takeEarly()
  if (early) prefetch.expect(early.path, early.answer)
  if (early?.link) follow(early.link)
  // The links are past once the parser has come to the stylesheet behind them, or to the end.
  whileParsed(() => {
    const past = document.readyState !== 'loading' || !!document.querySelector('body link')
    if (past) navigation.lookAhead()
    return past
  })
  // What would be in the way of the page itself waits for it.
  if (document.readyState !== 'complete') addEventListener('load', navigation.lookAhead)
  // Where it cannot be had, pages are pages.
  import('./deferred.page').then(navigation.connect, () => undefined)
}

addEventListener('scroll', navigation.scrolled, { passive: true })

const { top: height } = (history.state ?? {}) as { top?: number }
// By then it is as long as it will be.
addEventListener('load', () => {
  if (height) navigation.scrollTo(height)
})

addEventListener('popstate', navigation.travelled)

addEventListener('pointerdown', gestures.began, true)
beforeClicks((event) => {
  if (!gestures.isSecond(event)) return false
  event.preventDefault()
  event.stopPropagation()
  return true
})
if (SIGNPOST_BUILT) begin()
