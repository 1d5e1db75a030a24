import type { Arrival } from '@/lib/walk/arrive'
import { readClicks } from '@/lib/walk/clicks'
import { afterPaint } from '../after-paint'
import { memory, stepPage, type StepPage } from './here'
import { prefetchNext } from './prefetch'
import { renderAheadOnceStayed } from './render-ahead'

/**
 * The walk on a step's page: what is clicked is remembered, and what was remembered makes the trail. The part that replays
 * answers is loaded only for readers who have some.
 */
let arrival: Promise<Arrival | undefined> = Promise.resolve(undefined)
/** The guide in which the walk at hand began: what the tab says, until this page has looked whether that leads here. */
let walk = () => memory.current()

/** How the reader came here, once that is known and the page is shown; undefined without answers. */
export async function arrivalHere(): Promise<Arrival | undefined> {
  await shown
  return arrival
}

function receive(page: StepPage): void {
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
  arrival = import('./trail').then(async ({ showTrail }) => {
    const came = await showTrail(page, via)
    walk = () => came.walk
    return came
  })
}

/** Focus goes where the reader's attention is: to the heading on the way on, on the way back to the answer that was left. */
function placeFocus({ at }: StepPage): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const left: unknown = (history.state as { left?: unknown } | null)?.left
  if (entry?.type === 'back_forward' && typeof left === 'string') {
    document
      .querySelector<HTMLElement>(`[data-choice="${CSS.escape(left)}"],[data-next="${CSS.escape(left)}"]`)
      ?.focus({ preventScroll: true })
  } else if (entry?.type === 'navigate' && readClicks(memory.clicks()).at(-1)?.to === at && !location.hash) {
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }
}

function remember({ target }: MouseEvent): void {
  const page = stepPage()
  const link = (target as Element).closest<HTMLAnchorElement>('[data-choice],[data-next],[data-restart]')
  if (!page || !link) return
  const { choice, next, restart } = link.dataset
  if (restart !== undefined) {
    memory.forget(walk() ?? page.guide)
    memory.forget(page.guide)
  }
  history.replaceState({ ...history.state, left: choice ?? next }, '')
}

function begin(): void {
  const page = stepPage()
  prefetchNext()
  if (!page) return
  placeFocus(page)
  renderAheadOnceStayed()
  receive(page)
  // A page that comes back as it was may be older than the answers.
  addEventListener('pageshow', (event) => event.persisted && receive(page))
}

// Before the click itself is noted: who starts again forgets all others.
addEventListener('click', remember, true)
// A page rendered ahead counts and stores nothing until it is shown.
const shown = new Promise<void>((resolve) =>
  afterPaint(() => {
    begin()
    resolve()
  }),
)
