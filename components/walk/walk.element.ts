import type { Arrival } from '@/lib/walk/arrive'
import { readClicks } from '@/lib/walk/clicks'
import { eachPage, pageShown, type Came } from '../turning/each-page'
import './carry'
import { memory, stepPage, type StepPage } from './here'
import type * as Trail from './trail'

/**
 * The walk on a step's page: what is clicked is remembered, and what was remembered makes the trail. The part that replays
 * answers is loaded only for readers who have some.
 */
let arrival: Promise<Arrival | undefined> = Promise.resolve(undefined)
/** What it takes to draw a trail, once it is asked for. */
let parts: Promise<typeof Trail> | undefined

/** How the reader came here, once that is known and the page is shown; undefined without answers. */
export async function arrivalHere(): Promise<Arrival | undefined> {
  await pageShown()
  return arrival
}

/** Asks for the part that draws a trail, and for the guide at hand, both at one time. */
function getReady(page: StepPage): Promise<typeof Trail> {
  if (parts) return parts
  const data = fetch(`${page.walks}/${page.lang}/${page.guide}.json`)
  data.catch(() => undefined)
  parts = import('./trail').then((trail) => {
    void trail.bring(page.guide, data)
    return trail
  })
  // What cannot be had now may be there for the next page.
  parts.catch(() => (parts = undefined))
  return parts
}

function receive(page: StepPage): void {
  // Two at a time would take clicks from each other.
  const before = arrival.catch(() => undefined)
  arrival = before.then(() => undefined)
  const via = new URLSearchParams(location.search).get('via')
  const { via: then } = (history.state ?? {}) as { via?: string }
  const has = memory.has(memory.current()) || memory.has(page.guide)
  const clicks = readClicks(memory.clicks())
  if (!via && !then && !has && !clicks.some(({ answer }) => answer !== '')) {
    // But for a click just now.
    if (clicks.at(-1)?.from !== page.at) memory.setClicks('')
    return
  }
  arrival = Promise.all([getReady(page), before]).then(([{ showTrail }]) => showTrail(page, via, then))
}

/**
 * Focus goes where the reader's attention is: to the heading on the way on, on the way back to the answer that was left, if the page
 * was left by one.
 */
function placeFocus({ at }: StepPage, came: Came): void {
  const opened = came === 'opened' && openedAs()
  const led = opened === 'navigate' && !location.hash && readClicks(memory.clicks()).at(-1)?.to === at
  if (led || came === 'onward') return focusHeading()
  if (came !== 'history' && opened !== 'back_forward') return
  const answer = answerLeft()
  if (answer) answer.focus({ preventScroll: true })
  else focusHeading()
}

/** The way on that the reader took from this page. */
function answerLeft(): HTMLElement | null {
  const left: unknown = (history.state as { left?: unknown } | null)?.left
  if (typeof left !== 'string') return null
  const name = CSS.escape(left)
  // Of more than one way to go on with, those that are not the reader's own are hidden.
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

function beginAgain({ target }: MouseEvent): void {
  const page = (target as Element).closest('[data-restart]') && stepPage()
  if (!page) return
  for (const guide of [memory.current(), page.guide]) memory.forget(guide)
}

eachPage((came) => {
  const page = stepPage()
  if (!page) return
  placeFocus(page, came)
  receive(page)
})

// A page that comes back as it was may be older than the answers.
addEventListener('pageshow', ({ persisted }) => {
  const page = stepPage()
  if (persisted && page) receive(page)
})

// Before the click itself is noted: who starts again forgets all others.
addEventListener('click', beginAgain, true)
