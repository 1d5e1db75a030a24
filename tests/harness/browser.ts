import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '@/lib/browser/chromium'

/** A page that remembers what went wrong in it. */
export interface WatchedPage {
  page: Page
  /** Errors and warnings of the console, and exceptions. */
  complaints: string[]
  /** Addresses of everything that the page asked for; not of what was fetched ahead for the next. */
  requests: string[]
  close: () => Promise<void>
}

/** A small phone, as a page sees it. */
export const PHONE = { viewport: { width: 375, height: 667 }, isMobile: true, hasTouch: true }

/** For what comes at once on a machine that does nothing else. */
const PATIENCE_MS = 30_000

let browser: Browser | undefined

/** One browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    browser = undefined
  })
}

/** Resolves once a page has been drawn, and what waits for that has run: `components/after-paint.ts`. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))))
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
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    if (!request.headers()['sec-purpose']) requests.push(request.url())
  })
  return { page, complaints, requests, close: () => context.close() }
}
