import type { Page } from 'playwright-core'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { kindsOf } from '../harness/kinds'
import { builtSites, type BuiltSite } from '../harness/sites'

useBrowser()

const LONGEST_TASK_MS = 50
const LOADS = 3

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
