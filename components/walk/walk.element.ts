import type { Arrival } from '@/lib/walk/arrive'
import { readClicks } from '@/lib/walk/clicks'
import { eachPage, pageShown, type Came } from '../turning/each-page'
import { memory, stepPage, type StepPage } from './here'

/**
 * The walk on a step's page: what is clicked is remembered, and what was remembered makes the trail. The part that replays
 * answers is loaded only for readers who have some.
 */
let arrival: Promise<Arrival | undefined> = Promise.resolve(undefined)
/** The guide in which the walk at hand began: what the tab says, until this page has looked whether that leads here. */
let walk = memory.current

/** How the reader came here, once that is known and the page is shown; undefined without answers. */
export async function arrivalHere(): Promise<Arrival | undefined> {
  await pageShown()
  return arrival
}

function receive(page: StepPage): void {
  // Two at a time would take clicks from each other.
  const before = arrival.catch(() => undefined)
  arrival = before.then(() => undefined)
  walk = memory.current
  const via = new URLSearchParams(location.search).get('via')
  const has = [memory.current(), page.guide].some(
    (guide) => guide && Object.keys(memory.answers(guide)).length > 0,
  )
  const clicks = readClicks(memory.clicks())
  if (!via && !has && !clicks.some(({ answer }) => answer !== '')) {
    // But for a click just now.
    if (clicks.at(-1)?.from !== page.at) memory.setClicks('')
    return
  }
  const here = Promise.all([import('./trail'), before]).then(async ([{ showTrail }]) => {
    const came = await showTrail(page, via)
    if (arrival === here) walk = () => came.walk
    return came
  })
  arrival = here
}

/** Focus goes where the reader's attention is: to the heading on the way on, on the way back to the answer that was left. */
function placeFocus({ at }: StepPage, came: Came): void {
  const onward = came === 'onward' || (came === 'opened' && openedAs() === 'navigate' && !location.hash)
  if (onward && readClicks(memory.clicks()).at(-1)?.to === at) return focusHeading()
  if (came !== 'history' && (came !== 'opened' || openedAs() !== 'back_forward')) return
  const answer = answerLeft()
  if (answer) answer.focus({ preventScroll: true })
  else if (came === 'history') focusHeading()
}

/** The way on that the reader took from this page. */
function answerLeft(): HTMLElement | null {
  const left: unknown = (history.state as { left?: unknown } | null)?.left
  if (typeof left !== 'string') return null
  const name = CSS.escape(left)
  return document.querySelector(`[data-choice="${name}"],[data-next="${name}"]`)
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
  memory.forget(walk() ?? page.guide)
  memory.forget(page.guide)
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
