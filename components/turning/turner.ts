// A piece of its own, which pages load beside our module: it begins to fetch ahead before all of the page is read.
import { come, fetchAhead, fetchAheadEarly, fetchOnly, isHere, makeAhead, take } from './ahead'
import type { Came } from './each-page'
import { dropRules, followsRules, isFirstPage } from './first-page'
import { partsOf, putOn, wearLaterStyle, type PageParts } from './page-parts'
import { stopPictures } from './stop-pictures'

/** Set by the bundler: see `turning.ts`. */
declare const SIGNPOST_BUILT: boolean

/** Longer than this the browser, which shows that it waits, had better wait by itself. */
const PATIENCE_MS = 700
/** A reader who is still there after so long is reading. */
const STAYED_MS = 1000
/** Pages that were left, as they were: more than anybody goes back. */
const MOST_LEFT = 30

export interface Turner {
  /** Shows the page of an address that the browser's history has come back to. Gives whether it is still here. */
  back: () => boolean
}

/** A page that was left, as it was. */
interface Left {
  parts: PageParts
  /** How far it was scrolled, in CSS pixels. */
  top: number
  /** Lets its pictures come on. */
  resume: () => void
}

interface Hooks {
  /** The address is that of the page to come. */
  arriving: () => void
  arrived: (came: Came) => void
}

/** Turns to the next pages in the one at hand, from now on. */
export function makeTurner({ arriving, arrived }: Hooks): Turner {
  /** Whether the document has all styles that pages have in common. */
  let complete = false
  let completing: Promise<unknown> | undefined
  const getComplete = () => (completing ??= wearLaterStyle().then((worn) => (complete = worn)))
  const left = new Map<string, Left>()
  let at = location.pathname
  /** The page that is waited for, and what lets the pictures of the one at hand come on. */
  let wanted: string | undefined
  let resume: (() => void) | undefined
  /** Whether the pages ahead are the browser's matter: until one was turned to. */
  let byRules = isFirstPage() && followsRules()
  let stay: ReturnType<typeof setTimeout>

  const lookAhead = () => {
    const here = at
    if (!byRules) fetchAhead()
    clearTimeout(stay)
    stay = setTimeout(() => {
      void getComplete()
      void makeAhead(() => at === here)
    }, STAYED_MS)
  }
  const show = (parts: PageParts, top: number, came: Came) => {
    left.delete(at)
    left.set(at, { parts: partsOf(document), top: scrollY, resume: resume ?? stopPictures(document.body) })
    resume = undefined
    if (left.size > MOST_LEFT) left.delete(left.keys().next().value!)
    at = location.pathname
    wanted = undefined
    if (byRules) dropRules()
    byRules = false
    arriving()
    putOn(parts)
    scrollTo({ top, behavior: 'instant' })
    arrived(came)
    lookAhead()
  }
  /** Turns to a page if that can be done now. Gives whether it could. */
  const turn = ({ href, pathname }: HTMLAnchorElement): boolean => {
    const parts = complete ? take(pathname) : undefined
    if (!parts) return false
    history.pushState(null, '', href)
    show(parts, 0, 'onward')
    return true
  }
  const follow = async (link: HTMLAnchorElement) => {
    const { href, pathname } = link
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
    location.assign(href)
  }

  addEventListener('click', (event) => {
    const { target, defaultPrevented, ctrlKey, metaKey, shiftKey, altKey } = event
    if (defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return
    const link = (target as Element).closest<HTMLAnchorElement>('a[data-choice],a[data-next]')
    if (!link || link.pathname === at) return
    if (byRules && !isHere(link.pathname)) return
    event.preventDefault()
    void follow(link)
  })
  // On the first page of a visit nothing is to be in the way of what it shows.
  if (document.readyState === 'complete' || !isFirstPage()) lookAhead()
  else addEventListener('load', lookAhead)

  return {
    back() {
      const page = left.get(location.pathname)
      if (!page) return false
      show(page.parts, page.top, 'history')
      page.resume()
      return true
    },
  }
}

// On the first page of a visit nothing is to be in the way of what it shows.
if (SIGNPOST_BUILT && document.readyState === 'loading' && !isFirstPage()) fetchAheadEarly()
