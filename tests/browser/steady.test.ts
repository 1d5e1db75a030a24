import type { Page } from 'playwright-core'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { kindsOf } from '../harness/kinds'
import { builtSites, type BuiltSite } from '../harness/sites'
import { contentOf, longestWalksOf } from '../harness/walks'

useBrowser()

const LONGEST_TASK_MS = 50
const LOADS = 3

/** Everything on a page that moved by itself while it was loaded: by how much of the view it was, and what. */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] }
        const moved: string[] = []
        const name = (node?: Node) =>
          (node instanceof Element ? node.outerHTML : (node?.textContent ?? '?')).slice(0, 80)
        const note = ({ value, sources }: Shift) =>
          moved.push(`${value} ${sources.map(({ node }) => name(node)).join(' ')}`)
        new PerformanceObserver((list) => (list.getEntries() as Shift[]).forEach(note)).observe({
          ...{ type: 'layout-shift', buffered: true },
        })
        // What is buffered comes before the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moved), 50)))
      }),
  )
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Processor time, in microseconds. */
  tdur?: number
  args: { name?: string }
}

/** The longest that a page's thread was busy without a break while it loaded: processor time, which other processes do not add to. */
async function longestTask(page: Page, url: string): Promise<number> {
  const browser = page.context().browser()!
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await page.goto(url, { waitUntil: 'networkidle' })
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const main = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  const threads = new Set(main.map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = traceEvents.filter(({ pid, tid, tdur }) => tdur !== undefined && threads.has(`${pid} ${tid}`))
  expect(tasks.length).toBeGreaterThan(0)
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
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
      const moves = await shifts(page)
      if (moves.length > 0) moved.push(`${kind} ${address}: ${moves.join(', ')}`)
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
      const moves = await shifts(page)
      if (moves.length > 0) moved.push(`${stop.address}: ${moves.join(', ')}`)
      await page.locator(stop.mark).click()
    }
    expect(moved).toEqual([])
    await close()
  })

  test('a step page keeps the processor to itself for no more than 50 ms', async () => {
    const longest: number[] = []
    for (let load = 0; load < LOADS; load++) {
      const { page, close } = await openPage(PHONE)
      longest.push(await longestTask(page, site.url + stepOf(site)))
      await close()
    }
    expect(median(longest)).toBeLessThanOrEqual(LONGEST_TASK_MS)
  })
})
