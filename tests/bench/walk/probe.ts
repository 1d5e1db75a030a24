/** What the probe tells at once: a heading that can be seen, at a time since the epoch. */
export interface Seen {
  heading: string
  url: string
  /** Milliseconds since the epoch. */
  at: number
}

/** What it tells when it is asked: milliseconds since the reader could see the page. */
export interface Paints {
  first: number
  largest: number
  /** The part of each long task that exceeds 50 ms, summed. */
  blocking: number
}

export const TELL = 'signpostBenchTell'

/**
 * Runs in every page before its own scripts. A heading counts as seen after the frame that has it; a page that is
 * prerendered gets no frames until it is shown. Of a site that changes the address first, the page is there once its heading is another.
 */
export function probe(tell: string): void {
  let seen: string | undefined
  const look = () => {
    const heading = document.querySelector<HTMLElement>('h1')
    const name = heading?.textContent
    if (!heading || heading.getClientRects().length === 0 || name === seen) {
      requestAnimationFrame(look)
      return
    }
    seen = name
    const painted = new MessageChannel()
    painted.port1.onmessage = () => {
      const said = {
        heading: heading.textContent,
        url: location.href,
        at: performance.timeOrigin + performance.now(),
      }
      ;(globalThis as unknown as Record<string, (text: string) => void>)[tell]!(JSON.stringify(said))
    }
    painted.port2.postMessage(undefined)
  }
  requestAnimationFrame(look)
  // Where the next page is drawn into this one, the heading changes after a click.
  addEventListener('click', () => seen && requestAnimationFrame(look), true)

  const times = { first: NaN, largest: NaN, blocking: 0 }
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (times.first = startTime))
  watch('largest-contentful-paint', ({ startTime }) => (times.largest = startTime))
  watch('longtask', ({ duration }) => (times.blocking += Math.max(0, duration - 50)))
  Object.assign(globalThis, {
    signpostBenchLook: () => requestAnimationFrame(look),
    signpostBenchPaints: () => {
      const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
        activationStart?: number
      })[]
      const shown = entry?.activationStart ?? 0
      const { blocking } = times
      // One document may show several pages.
      times.blocking = 0
      return {
        first: Math.max(0, times.first - shown),
        largest: Math.max(0, times.largest - shown),
        blocking,
      }
    },
  })
}
