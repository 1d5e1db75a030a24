import type { Arrival } from '@/lib/trail/arrival'
import { readClicks, tells } from '@/lib/trail/clicks'
import { beforeClicks } from '../dom/clicks.page'
import { loadOnce } from '../dom/load-once.page'
import type { Came, PageEvents } from '../dom/page-events.page'
import { plainClick } from '../dom/plain-click.page'
import { carryAnswers } from './carry.page'
import { memory, stepPage, type StepPage } from './step-page.page'

/** How the reader came to the page at hand. Settles once that is known and the page is shown; undefined without answers. */
export type ArrivalHere = () => Promise<Arrival | undefined>

/**
 * Starts the walk on steps' pages: noted clicks become answers, and answers become the trail. The script that replays answers is
 * loaded only for readers who have some.
 */
export function startTrail({ eachPage, pageShown }: PageEvents): ArrivalHere {
  let arrival: Promise<Arrival | undefined> = Promise.resolve(undefined)

  /** Requests the script that draws a trail and the data of the current guide, both at the same time. */
  const getReady = loadOnce((page: StepPage) => {
    const data = fetch(`${page.walks}/${page.lang}/${page.guide}.json`)
    data.catch(() => undefined)
    return import('./own-trail.page').then(({ createOwnTrail }) => {
      const trail = createOwnTrail()
      void trail.bring(page.guide, data)
      return trail
    })
  })

  function receive(page: StepPage, came: Came): void {
    // One after the other: two at a time would take clicks from each other.
    const last = arrival.catch(() => undefined)
    arrival = last.then(() => undefined)
    const via = new URLSearchParams(location.search).get('via')
    const { via: seenWith } = (history.state ?? {}) as { via?: string }
    const noted = memory.clicks()
    const has = memory.has(memory.current()) || memory.has(page.guide)
    const clicks = readClicks(noted)
    const led = clicks.at(-1)?.to === page.at
    const seenAgain = came === 'history' || (came === 'opened' && openedAs() !== 'navigate')
    // A question whose answer may be known is replayed, so that nobody is asked what is known.
    const known = led && page.nav.dataset.when !== undefined
    if (!via && !seenWith && !has && !known && !clicks.some(tells)) {
      // Clicks that lead nowhere are forgotten, except one made on this page just now.
      if (clicks.at(-1)?.from !== page.at) memory.setClicks('')
      return
    }
    arrival = Promise.all([getReady(page), last]).then(([{ showTrail }]) =>
      showTrail(page, { via, before: seenWith, clicks: noted, seenAgain, led }),
    )
  }

  eachPage((came) => {
    const page = stepPage()
    placeFocus(came, page?.at)
    if (page) receive(page, came)
  })

  // A page from the back/forward cache may be older than the answers.
  addEventListener('pageshow', ({ persisted }) => {
    const page = stepPage()
    if (persisted && page) receive(page, 'history')
  })

  carryAnswers()
  // Before the click itself is noted: starting again forgets all other clicks.
  beforeClicks(beginAgain)

  return async () => {
    await pageShown()
    return arrival
  }
}

/**
 * Moves the focus to where the reader's attention is: to the heading after an answer; after Back, to the answer by which the page
 * was left, if there is one.
 * @param at the step's key; undefined on a page that is none
 */
export function placeFocus(came: Came, at?: string): void {
  const opened = came === 'opened' && openedAs()
  const led = at && opened === 'navigate' && !location.hash && readClicks(memory.clicks()).at(-1)?.to === at
  if (led || came === 'onward') return focusHeading()
  if (came !== 'history' && opened !== 'back_forward') return
  const answer = answerLeft()
  if (answer) answer.focus({ preventScroll: true })
  else focusHeading()
}

/** The link by which the reader left this page. */
function answerLeft(): HTMLElement | null {
  const left: unknown = (history.state as { left?: unknown } | null)?.left
  if (typeof left !== 'string') return null
  const name = CSS.escape(left)
  // Of several steps to continue with, those that are not the reader's own are hidden.
  return document.querySelector(`:is([data-choice="${name}"],[data-next="${name}"]):not([hidden] *)`)
}

function openedAs(): NavigationTimingType | undefined {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}

/** In another tab, a walk begins beside the one in this tab. */
function beginAgain(event: MouseEvent): void {
  const page = plainClick(event, '[data-restart]') && stepPage()
  if (!page) return
  for (const guide of [memory.current(), page.guide]) memory.forget(guide)
}
