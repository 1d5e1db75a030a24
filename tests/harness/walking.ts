import type { BrowserContextOptions, Page } from 'playwright-core'
import { NO_WORKER, openPage } from './browser'
import { DEEP } from './depth'
import type { BuiltSite } from './sites'
import { together } from './together'
import { contentOf, walksOf, type Stop, type Walk } from './walks'

/** Follows a link in some reader's manner. */
export type Go = (page: Page, selector: string) => Promise<unknown>
/** Looks at a page that a walk has come to. */
export type Look = (page: Page) => Promise<void>

/** How a kind of reader walks. */
export interface Manner {
  go: Go
  look?: Look
  options?: BrowserContextOptions
  /** Which walks; every one, if it is left out. */
  walks?: (site: BuiltSite, lang: string) => Walk[]
}

/** One test a walk, each in a page of its own: from the guide's front page to the outcome. In `npm test` it is one walk, the longest. */
export function testWalks(
  name: string,
  site: BuiltSite,
  lang: string,
  { go, look, options, walks = walksOf }: Manner,
): void {
  describe(`${name}: ${site.name}, ${lang}`, () => {
    const all = walks(site, lang)
    const ways = DEEP ? all : all.sort((a, b) => b.stops.length - a.stops.length).slice(0, 1)
    const complaintsOn = together(ways, async (way) => {
      const { page, complaints, close } = await openPage({
        viewport: { width: 800, height: 600 },
        // A change from page to page may be drawn out; that is not what is tested.
        reducedMotion: 'reduce',
        ...NO_WORKER,
        ...options,
      })
      try {
        await walk(page, site.url, way, go, look)
        return complaints
      } finally {
        await close()
      }
    })

    test.each(ways)('$name', async (way) => {
      expect(await complaintsOn(way)).toEqual([])
    })
  })
}

/** The language that scenarios are written in. */
export function firstLanguageOf(site: BuiltSite): string {
  return contentOf(site).languages[0]!
}

async function walk(page: Page, origin: string, { from, stops }: Walk, go: Go, look?: Look): Promise<void> {
  await page.goto(origin + from)
  await look?.(page)
  await go(page, 'main a[data-next]')
  for (const [i, stop] of stops.entries()) {
    await arrive(page, origin, stop)
    await look?.(page)
    if (i === stops.length - 1) break
    await go(page, stop.mark)
  }
  expect(await page.locator(stops.at(-1)!.mark).count()).toBeGreaterThan(0)
}

async function arrive(page: Page, origin: string, { address, title }: Stop): Promise<void> {
  await page.waitForURL((url) => url.href.startsWith(origin) && url.pathname === address)
  const heading = await page.locator('main h1').innerText()
  expect(squeezed(heading)).toBe(squeezed(title))
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
