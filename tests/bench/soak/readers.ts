import type { Browser, Page } from 'playwright-core'
import { setTimeout as pause } from 'node:timers/promises'
import { launchChromium } from '@/scripts/browser/chromium'
import { isComplaint } from '../../harness/browser'
import { untilKept } from '../../harness/offline'
import type { Chance } from '../../harness/seeded'
import type { Walk } from '../../harness/walks'
import type { FaultLog } from './asked'
import type { Soaked } from './server'

interface ReaderOptions {
  readonly server: Soaked
  readonly chance: Chance
  readonly walks: readonly Walk[]
  readonly ui: string
  readonly log: FaultLog
  readonly signal: AbortSignal
  /** What the page holds after a walk, once nothing waits to be thrown away. */
  readonly note: (figures: Readonly<Record<string, number>>) => void
  /** The browser itself is gone, killed or crashed: that is nobody's fault here, and it is started again. */
  readonly lost: () => void
}

/** What a reader reads before the next click. */
const READS_MS = [2000, 8000] as const
const OFFLINE_MS = 15_000
/** Without the network, or while its server is down, the browser complains of each request. */
const OF_THE_NETWORK = /net::ERR_|Failed to fetch|Failed to load resource|status of 503|NetworkError/

/** What a page holds. */
const HELD = new Set(['JSHeapUsedSize', 'Nodes', 'JSEventListeners', 'Documents'])

/** Only what hangs takes so long. */
const PATIENCE_MS = 100_000

interface Tab {
  readonly browser: Browser
  readonly page: Page
  readonly complaints: string[]
  readonly held: () => Promise<Record<string, number>>
}

/** A browser of a reader's own with one tab, at the first page of a walk. */
async function openTab(address: string): Promise<Tab> {
  const browser = await launchChromium()
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  const tools = await context.newCDPSession(page)
  await tools.send('Performance.enable')
  await page.goto(address).catch(() => undefined)
  const held = async () => {
    await tools.send('HeapProfiler.collectGarbage')
    const { metrics } = await tools.send('Performance.getMetrics')
    const own = metrics.filter(({ name }) => HELD.has(name))
    return Object.fromEntries(own.map(({ name, value }) => [name, value]))
  }
  return { browser, page, complaints, held }
}

/** A reader in a browser, in one tab all the time: walks, goes back, searches, and is without a network now and then. Gives how many walks. */
export async function reader(options: ReaderOptions): Promise<number> {
  const { server, chance, walks, log, signal, note, lost } = options
  const begin = `${server.url}${walks[0]!.from}?ui=${options.ui}`
  let tab = await openTab(begin)
  let walked = 0
  for (; !signal.aborted; walked += 1) {
    const { page, browser, complaints } = tab
    const walk = chance.pick(walks)
    const since = Date.now()
    let isOffline = false
    try {
      isOffline = await walkOnce(page, walk, options)
      note(await tab.held())
    } catch (error) {
      if (!browser.isConnected() || page.isClosed()) {
        lost()
        await browser.close().catch(() => undefined)
        tab = await openTab(begin)
        continue
      }
      const said = (error as Error).message.slice(0, 400)
      log.note(server, since, `a reader of ${server.name}, ${walk.name}: ${said}`)
      await page.context().setOffline(false)
      await page.goto(`${server.url}${walk.from}`).catch(() => undefined)
    }
    for (const text of complaints.splice(0))
      if (!isOffline || !OF_THE_NETWORK.test(text))
        log.note(server, since, `a reader of ${server.name}, ${walk.name}: ${text.slice(0, 300)}`)
  }
  await tab.browser.close()
  return walked
}

/** @returns whether it was without a network on the way */
async function walkOnce(
  page: Page,
  { from, stops }: Walk,
  { server, chance, ui, signal }: ReaderOptions,
): Promise<boolean> {
  const reads = () =>
    pause(READS_MS[0] + chance.below(READS_MS[1] - READS_MS[0]), undefined, { signal }).catch(() => undefined)
  const at = (address: string) =>
    page.waitForURL(({ pathname }) => pathname === address, { waitUntil: 'commit' })
  if (chance.below(5) === 0)
    await searchFor(page, server.url, stops[chance.below(stops.length)]!.title, from, reads)
  // Somebody else's problem: what was answered before would let questions be passed over that this walk answers.
  await page.evaluate(() => sessionStorage.clear())
  // By a link in the page, as from a list of guides: it goes on in the same document, where it may.
  if (chance.below(4) === 0) await page.goto(`${server.url}${from}?ui=${ui}`)
  else await follow(page, `${from}?ui=${ui}`)
  await at(from)
  await reads()
  const offlineAt = chance.below(4) === 0 ? 1 + chance.below(stops.length) : Infinity
  const backAt = chance.below(3) === 0 ? 1 + chance.below(stops.length) : Infinity
  await page.locator('main a[data-next]').first().click()
  for (const [i, stop] of stops.entries()) {
    await at(stop.address)
    await page.locator(stop.mark).first().waitFor({ state: 'attached' })
    await reads()
    if (i + 1 === offlineAt) {
      await untilKept(page, stop.address.split('/').slice(1, 3).join('.'))
      await page.context().setOffline(true)
    }
    if (i === stops.length - 1 || signal.aborted) break
    await page.locator(stop.mark).first().click()
    if (i + 1 !== backAt) continue
    await at(stops[i + 1]!.address)
    await page.goBack()
    await at(stop.address)
    await reads()
    await page.goForward()
  }
  if (offlineAt === Infinity) return false
  await pause(OFFLINE_MS, undefined, { signal }).catch(() => undefined)
  await page.context().setOffline(false)
  return true
}

/** A click on a link that is put into the page. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    document.querySelector('main')!.append(link)
    link.click()
    link.remove()
  }, address)
}

async function searchFor(
  page: Page,
  origin: string,
  words: string,
  from: string,
  reads: () => Promise<unknown>,
): Promise<void> {
  await page.goto(`${origin}/${from.split('/')[1]}/search?q=${encodeURIComponent(words)}`)
  const found = page.locator('a.found').first()
  await found.waitFor()
  await found.click()
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/search'))
  await reads()
  await page.goBack()
  await page.locator('a.found').first().waitFor()
}
