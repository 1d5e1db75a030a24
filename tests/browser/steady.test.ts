import type { Page } from 'playwright-core'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { apart } from '../harness/gesture'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'
import { together } from '../harness/together'
import { contentOf, longestWalksOf } from '../harness/walks'

useBrowser()

/**
 * A page that is shown while it is still read grows with each piece that comes, a word at the end of a line too; how it is cut is the
 * network's and the machine's. A move of so much of the view is more than that: a tenth of what is called good.
 * See https://web.dev/articles/cls
 */
const MOST_WHILE_READ = 0.01

/**
 * Everything on a page that moved by itself while it was loaded: by how much of the view it was, and what. Once the page is read,
 * everything counts.
 */
function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    (most) =>
      new Promise<string[]>((resolve) => {
        type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] }
        const moved: string[] = []
        const [navigation] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming]
        const counts = ({ startTime, value }: Shift) => startTime >= navigation.domInteractive || value > most
        const name = (node?: Node) =>
          (node instanceof Element ? node.outerHTML : (node?.textContent ?? '?')).slice(0, 80)
        const note = ({ value, sources }: Shift) =>
          moved.push(`${value} ${sources.map(({ node }) => name(node)).join(' ')}`)
        new PerformanceObserver((list) =>
          (list.getEntries() as Shift[]).filter(counts).forEach(note),
        ).observe({
          ...{ type: 'layout-shift', buffered: true },
        })
        // What is buffered comes before the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moved), 50)))
      }),
    MOST_WHILE_READ,
  )
}

describe.each(builtSites())('$name', (site) => {
  const kinds = kindsOf(site)
  const movesOn = together(kinds, async ({ address }) => {
    const { page, close } = await openPage(PHONE)
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    const moves = await shifts(page)
    await close()
    return moves
  })

  test.each(kinds)('nothing moves while it loads: $kind', async (kind) => {
    expect(await movesOn(kind)).toEqual([])
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
      const link = page.locator(stop.mark)
      await link.click(await apart(page, link))
    }
    expect(moved).toEqual([])
    await close()
  })
})
