import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '@/scripts/browser/chromium'
import { isComplaint, NO_WORKER } from './browser'
import type { BuiltSite } from './sites'
import type { Walk } from './walks'

/** What a walk is told to do, and where what went wrong on it is noted. */
interface Task {
  walk: Walk
  complaints: string[]
}

/** What a page shows that has been come to. */
interface Seen {
  path: string
  title: string
  /** Interfaces whose parts are in sight though another one is chosen, or are not though they are chosen. */
  wrong: string[]
  /** Whether the link that leads on is there, with nothing over it. */
  open: boolean
  /** The interface that it names, where it answers which one the reader has. */
  names: string | undefined
}

/**
 * Thousands of pages are opened: without pictures, and without what the browser would do by itself for speed. That pages are
 * prefetched and kept, and that pictures come, has tests of its own.
 */
const SWIFT = [
  '--disable-features=Prerender2,SpeculationRulesPrefetchFuture,BackForwardCache',
  '--blink-settings=imagesEnabled=false',
]
/** Walks at one time: while one waits for its page, another is laid out. */
const AT_ONCE = 3
const PATIENCE_MS = 100_000

/**
 * Walks the walks of a site with one interface, from page to page by clicks.
 * @returns by the walk's name, what went wrong on it
 */
export async function walkAll(
  site: BuiltSite,
  walks: readonly Walk[],
  ui: string,
): Promise<Map<string, string[]>> {
  const tasks = walks.map((walk): Task => ({ walk, complaints: [] }))
  const waiting = [...tasks]
  const browser = await launchChromium({ args: SWIFT })
  const walker = async () => {
    const context = await browser.newContext({
      viewport: { width: 800, height: 600 },
      reducedMotion: 'reduce',
      ...NO_WORKER,
    })
    for (let task = waiting.shift(); task; task = waiting.shift()) await walkOnce(context, site.url, ui, task)
    await context.close()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, walker))
  await browser.close()
  return new Map(tasks.map(({ walk, complaints }) => [walk.name, complaints]))
}

/** One walk in a tab of its own: a reader who comes anew. */
async function walkOnce(context: BrowserContext, origin: string, ui: string, { walk, complaints }: Task) {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  try {
    await page.goto(`${origin}${walk.from}?ui=${ui}`, { waitUntil: 'domcontentloaded' })
    let chosen = ui
    const way = [{ address: walk.from, title: undefined, mark: 'main a[data-next]' }, ...walk.stops]
    for (const [i, { address, title, mark }] of way.entries()) {
      const last = i === way.length - 1
      const how = { address, mark, ui: chosen, click: !last }
      // A question that nobody is asked is there for a moment, and gives way to what comes after it.
      if (walk.passed.length > 0)
        await page.waitForURL(({ pathname }) => pathname === address, { waitUntil: 'domcontentloaded' })
      const seen = await look(page, how)
      if (seen.path !== address) throw new Error(`came to ${seen.path}, not to ${address}`)
      if (!seen.open) throw new Error(`${address}: ${mark} is not there, or something lies over it`)
      if (title !== undefined && squeezed(seen.title) !== squeezed(title))
        complaints.push(`${address}: its title is "${seen.title}"`)
      if (seen.wrong.length > 0)
        complaints.push(`${address}: with ${chosen} it shows or hides ${seen.wrong.join(', ')}`)
      // Such an answer chooses the interface.
      chosen = seen.names ?? chosen
      if (!last)
        await page.waitForURL(({ pathname }) => pathname !== address, { waitUntil: 'domcontentloaded' })
    }
  } catch (error) {
    complaints.push((error as Error).message)
  }
  await page.close()
}

/** Looks at a page, and clicks what leads on in the same moment: what is drawn later cannot push it away from under the mouse. */
function look(page: Page, how: { address: string; mark: string; ui: string; click: boolean }): Promise<Seen> {
  return page.evaluate(({ address, mark, ui, click }): Seen => {
    const link = document.querySelector<HTMLElement>(mark)
    link?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const box = link?.getBoundingClientRect()
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    const open = Boolean(top && link?.contains(top))
    const parts = [...document.querySelectorAll<HTMLElement>('section[data-interface]')]
    const wrong = parts.filter((part) => (part.dataset.interface === ui) !== part.getClientRects().length > 0)
    const title = document.querySelector('main h1')?.textContent ?? ''
    const path = location.pathname
    // It may navigate to the next page at once.
    if (open && click && path === address) link?.click()
    return { path, title, wrong: wrong.map((part) => part.dataset.interface!), open, names: link?.dataset.ui }
  }, how)
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
