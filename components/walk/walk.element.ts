import type { Arrival } from '@/lib/walk/arrive'
import { afterPaint } from '../after-paint'
import { cameByClick, leaveBy, memory, stepPage, type StepPage } from './here'
import { prefetchNext } from './prefetch'
import { renderAheadOnceStayed } from './render-ahead'

/**
 * The walk on a step's page: what is clicked is remembered, and what was remembered makes the trail. The part that replays
 * answers is loaded only for readers who have some.
 */
let arrival: Promise<Arrival | undefined> = Promise.resolve(undefined)
/** The guide in which the walk at hand began, as far as is known. */
let walk: string | undefined

/** How the reader came here, once that is known and the page is shown; undefined without answers. */
export async function arrivalHere(): Promise<Arrival | undefined> {
  await shown
  return arrival
}

function receive(page: StepPage): void {
  const via = new URLSearchParams(location.search).get('via')
  const begun = memory.current()
  const has = [begun, page.guide].some((guide) => guide && Object.keys(memory.answers(guide)).length > 0)
  if (!via && !has && !memory.pending()) return
  walk = begun
  arrival = import('./trail').then(async ({ showTrail }) => {
    const came = await showTrail(page, via)
    walk = came.trail && came.walk
    return came
  })
}

/** Focus goes where the reader's attention is: to the heading on the way on, on the way back to the answer that was left. */
function placeFocus(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const left: unknown = (history.state as { left?: unknown } | null)?.left
  if (entry?.type === 'back_forward' && typeof left === 'string') {
    document
      .querySelector<HTMLElement>(`[data-choice="${CSS.escape(left)}"],[data-next="${CSS.escape(left)}"]`)
      ?.focus({ preventScroll: true })
  } else if (cameByClick() && !location.hash) {
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }
}

function remember(event: MouseEvent): void {
  const page = stepPage()
  const link = (event.target as Element).closest<HTMLAnchorElement>(
    'a[data-choice],a[data-next],a[data-restart]',
  )
  if (!page || !link || event.defaultPrevented) return
  const { choice, next, restart } = link.dataset
  if (restart !== undefined) {
    memory.forget(walk ?? page.guide)
    memory.forget(page.guide)
  }
  // In another tab, or saved to a file, the link is only a link.
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  leaveBy(link)
  if (choice !== undefined) {
    const to = link.pathname.split('/').slice(-2).join('/')
    memory.leave({ walk: walk ?? page.guide, question: page.at, answer: choice, to })
  }
  history.replaceState({ ...history.state, left: choice ?? next }, '')
}

function begin(): void {
  const page = stepPage()
  placeFocus()
  prefetchNext()
  if (!page) return
  renderAheadOnceStayed()
  receive(page)
  // A page that comes back as it was may be older than the answers.
  addEventListener('pageshow', (event) => event.persisted && receive(page))
}

addEventListener('click', remember)
// A page rendered ahead counts and stores nothing until it is shown.
const shown = new Promise<void>((resolve) =>
  afterPaint(() => {
    begin()
    resolve()
  }),
)
