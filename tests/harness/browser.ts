import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { launchChromium } from '@/scripts/browser/chromium'

/** A page that remembers what went wrong in it. */
export interface WatchedPage {
  page: Page
  /** Errors and warnings of the console, and exceptions. */
  complaints: string[]
  /** Addresses of everything that the page asked for; not of what was prefetched for the next. */
  requests: string[]
  close: () => Promise<void>
}

/** A small phone, as a page sees it. */
export const PHONE = { viewport: { width: 375, height: 667 }, isMobile: true, hasTouch: true }

/** Without the worker that keeps pages for offline: it fetches whole guides while something else is looked at. */
export const NO_WORKER = { serviceWorkers: 'block' } as const
/** Playwright says so where it was told to. */
const BLOCKED = 'Service Worker registration blocked by Playwright'

/** For what comes at once on a machine that does nothing else, and on a busy one in its own time. */
const PATIENCE_MS = 100_000

let browser: Browser | undefined

/** Where Jest keeps a browser for the next file: `kept-browser.js`. */
const { keptBrowser } = globalThis as { keptBrowser?: { browser: Browser | undefined } }

/** One browser for the tests of a file: that of the file before, without anything that it knew, or a new one if it has ended. */
export function useBrowser(): void {
  beforeAll(async () => {
    const before = keptBrowser?.browser
    browser = before?.isConnected() ? before : await launchChromium()
    if (keptBrowser) keptBrowser.browser = browser
  })
  afterAll(async () => {
    if (keptBrowser) await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
    else await browser?.close()
    browser = undefined
  })
}

/** Resolves once a page has been drawn, and what waits for that has run: `components/dom/after-paint.page.ts`. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
}

/** Resolves once a page asks for nothing more, has been drawn, and has nothing left to do: what has not happened by then does not happen. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await drawn(page)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

/** Where something is once it has come to rest: it may glide there. */
export async function restingBox(page: Page, selector: string) {
  await page.locator(selector).waitFor()
  await page.evaluate(async (wanted) => {
    const element = document.querySelector(wanted)!
    const where = () => JSON.stringify(element.getBoundingClientRect())
    const STILL_FRAMES = 5
    for (let [still, before] = [0, '']; still < STILL_FRAMES;) {
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      await Promise.allSettled(ending.map(({ finished }) => finished))
      await new Promise(requestAnimationFrame)
      still = before === where() ? still + 1 : 0
      before = where()
    }
  }, selector)
  return (await page.locator(selector).boundingBox())!
}

/** Whether a browser complains of a page. */
export function isComplaint(message: ConsoleMessage): boolean {
  return ['error', 'warning'].includes(message.type()) && message.text() !== BLOCKED
}

/** A page with a fresh profile. */
export async function openPage(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  if (!browser) throw new Error('Call useBrowser() in the file first.')
  const context = await browser.newContext(options)
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    if (!request.headers()['sec-purpose']) requests.push(request.url())
  })
  return { page, complaints, requests, close: () => context.close() }
}
