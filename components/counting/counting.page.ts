// A piece of its own, loaded only where counting is on: what a page tells of the way that is walked, and how it is sent. Nothing is
// read from what the browser keeps, and nothing is left there: docs/privacy.md.
import type { InsightEvent } from '@/lib/insight/events'
import { onClick } from '../dom/clicks.page'
import type { Came } from '../dom/page-events.page'
import type { plainClick } from '../dom/plain-click.page'
import { TELL } from '../dom/tell-count.page'
import type { StepPage } from '../trail/step-page.page'

/** Set by the bundler: where pages send what they count. */
declare const SIGNPOST_INSIGHT: string

type Arrive = Extract<InsightEvent, { kind: 'arrive' }>

/** The server takes few more in one batch. */
const MOST = 40
/** `guide/step` at the end of an address; whether it is one, the server knows. */
const STEP = /([a-z0-9-]+\/[a-z0-9-]+)\/?(?:\?|$)/

/**
 * Counts on each page, unless the reader's browser asks not to be tracked (DNT, GPC).
 * @param here the step at hand
 * @param linkOf the link that a click leads on with; handed over, for the page has it already
 * @returns is told of each page that has come; undefined where nothing is counted
 */
export function startCounting(
  here: () => StepPage | undefined,
  linkOf: typeof plainClick,
): ((came: Came, step: string | undefined) => void) | undefined {
  const { doNotTrack, globalPrivacyControl } = navigator as {
    doNotTrack?: string
    globalPrivacyControl?: true
  }
  if (doNotTrack === '1' || globalPrivacyControl) return undefined
  let waiting: InsightEvent[] = []
  let at: string | undefined
  let restarts = false

  function tell(event: InsightEvent): void {
    dispatchEvent(new CustomEvent('signpost:event', { detail: event }))
    if (waiting.push(event) >= MOST) send()
  }

  function send(): void {
    const { lang, dataset } = document.documentElement
    // A UUID, of this batch alone; `crypto` gives one on HTTPS only.
    const id = URL.createObjectURL(new Blob()).slice(-36)
    const batch = JSON.stringify({ id, lang, ui: dataset.ui, events: waiting })
    if (waiting[0] && navigator.sendBeacon(SIGNPOST_INSIGHT, batch)) waiting = []
  }

  onClick((event) => {
    const { choice, next, restart } = linkOf(event, '[data-choice],[data-next],[data-restart]')?.dataset ?? {}
    restarts = restart === ''
    if (at && (choice ?? next) !== undefined) tell({ kind: 'answer', step: at, key: choice ?? '' })
  })
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const step = at
    if (!step || !form.matches('[data-solved]')) return
    event.preventDefault()
    void import('./why.page').then(({ solved }) => solved(form, event.submitter, step, tell))
  })
  addEventListener(TELL, (event) => tell((event as CustomEvent<InsightEvent>).detail))
  addEventListener('pagehide', send)
  addEventListener('visibilitychange', () => document.hidden && send())

  return (came, step) => {
    // One that was left before we were here is not counted at all.
    if (step !== here()?.at) return
    const before = came === 'opened' ? STEP.exec(document.referrer)?.[1] : at
    const how = came === 'history' ? 'back' : came === 'opened' ? opened() : restarts ? 'restart' : 'link'
    at = step
    restarts = false
    if (!step || !how) return
    tell({ kind: 'arrive', step, how, from: before })
    if (document.querySelector('[data-outcome]')) tell({ kind: 'outcome', step })
  }
}

/** How a page was reached that the browser itself has opened; undefined where it was there already. */
function opened(): Arrive['how'] | undefined {
  const { type } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming
  if (type !== 'navigate') return type === 'reload' ? undefined : 'back'
  const { referrer } = document
  return referrer.startsWith(location.origin) && /\/search|\?q=/.test(referrer) ? 'search' : 'link'
}
