import type { Page } from 'playwright-core'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { kindsOf } from '../harness/kinds'
import { builtSites, type BuiltSite } from '../harness/sites'
import { contentOf, longestWalksOf } from '../harness/walks'

useBrowser()

const LONGEST_TASK_MS = 50
const LOADS = 3

/** What a page has done that a reader feels: entries of a type, each by its weight. */
function felt(page: Page, type: 'layout-shift' | 'longtask'): Promise<number[]> {
  return page.evaluate(
    (type) =>
      new Promise<number[]>((resolve) => {
        const weights: number[] = []
        const weigh = (list: PerformanceEntry[]) =>
          list.forEach((entry) =>
            weights.push((entry as PerformanceEntry & { value?: number }).value ?? entry.duration),
          )
        const observer = new PerformanceObserver((list) => weigh(list.getEntries()))
        observer.observe({ type, buffered: true })
        // What is buffered comes before the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(weights), 50)))
      }),
    type,
  )
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

function stepOf(site: BuiltSite): string {
  return kindsOf(site).find(({ kind }) => kind.startsWith('question'))!.address
}

describe.each(builtSites())('$name', (site) => {
  test('nothing moves on a page of any kind while it loads', async () => {
    const moved: string[] = []
    for (const { kind, address } of kindsOf(site)) {
      const { page, close } = await openPage(PHONE)
      await page.goto(site.url + address, { waitUntil: 'networkidle' })
      const shifts = await felt(page, 'layout-shift')
      if (shifts.length > 0) moved.push(`${kind} ${address}: ${shifts.join(', ')}`)
      await close()
    }
    expect(moved).toEqual([])
  })

  test('nothing moves when a page shows what the reader has answered', async () => {
    const { page, close } = await openPage(PHONE)
    const [walk] = longestWalksOf(site, contentOf(site).languages[0]!)
    const moved: string[] = []
    await page.goto(site.url + walk!.stops[0]!.address)
    for (const stop of walk!.stops.slice(0, 5)) {
      await page.waitForURL((url) => url.pathname === stop.address)
      await page.waitForLoadState('networkidle')
      const shifts = await felt(page, 'layout-shift')
      if (shifts.length > 0) moved.push(`${stop.address}: ${shifts.join(', ')}`)
      await page.locator(stop.mark).click()
    }
    expect(moved).toEqual([])
    await close()
  })

  test('a step page keeps the processor to itself for no more than 50 ms', async () => {
    const longest: number[] = []
    for (let load = 0; load < LOADS; load++) {
      const { page, close } = await openPage(PHONE)
      await page.goto(site.url + stepOf(site), { waitUntil: 'networkidle' })
      longest.push(Math.max(0, ...(await felt(page, 'longtask'))))
      await close()
    }
    expect(median(longest)).toBeLessThanOrEqual(LONGEST_TASK_MS)
  })
})
