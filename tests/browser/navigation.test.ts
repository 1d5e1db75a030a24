import type { Page } from 'playwright-core'
import { atRest, drawn, openPage, PHONE, useBrowser } from '../harness/browser'
import { dialogGone } from '../harness/dialog-gone'
import { apart } from '../harness/gesture'
import { listensToPictures } from '../harness/loaded-late'
import { pageAsItIs } from '../harness/page-as-it-is'
import { builtSites, contentSite, foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { longestWalksOf } from '../harness/walks'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const content = contentSite()
const foreign = foreignSite()
const TYRE = `${foreign.url}/en/flat-tyre`

/** Opens a page, and waits until those after it, and what all have in common, are here. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await ahead(page)
  await page.waitForFunction(() => !document.querySelector('body link'))
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
}

/** Waits until the pages that the one at hand leads to are here. */
async function ahead(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const here = performance.getEntriesByType('resource').map(({ name }) => name)
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-choice],a[data-next]')]
    return links.slice(0, 8).every(({ href }) => here.includes(`${href}?part`))
  })
  await drawn(page)
}

/** Whether no document has been loaded since `open`. */
const isSameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in globalThis)

describe.each(builtSites())('$name', (site) => {
  const lang = site.name === 'content' ? 'cs' : 'en'

  test('a page that is turned to is the page that is opened', async () => {
    const [walk] = longestWalksOf(site, lang)
    const { page, complaints, close } = await openPage(PHONE)
    const other = await openPage(PHONE)
    await open(page, site.url + walk!.stops[0]!.address)
    for (const [i, { mark }] of walk!.stops.slice(0, -1).entries()) {
      const link = page.locator(mark).first()
      await link.click(await apart(page, link))
      await page.waitForURL(site.url + walk!.stops[i + 1]!.address)
      await ahead(page)
      // What it points at now is marked.
      await page.mouse.move(0, 0)
      await other.page.goto(page.url())
      await drawn(other.page)
      expect(await pageAsItIs(page)).toEqual(await pageAsItIs(other.page))
    }
    expect(await isSameDocument(page)).toBe(true)
    expect(complaints).toEqual([])
    await other.close()
    await close()
  })
})

test('turning begins at the top of the page, and the address and the page change at once', async () => {
  const { page, close } = await openPage(PHONE)
  await open(page, `${TYRE}/where`)
  const link = page.locator('[data-choice="unknown"]')
  await link.scrollIntoViewIfNeeded()
  const [before, after] = await link.evaluate((element) => {
    const now = () => `${location.pathname} ${document.querySelector('h1')?.textContent}`
    const was = now()
    ;(element as HTMLElement).click()
    return [was, now()]
  })
  expect(after).not.toBe(before)
  expect(after).toMatch(/^\/en\/flat-tyre\/water-test /)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  expect(await isSameDocument(page)).toBe(true)
  await close()
})

test('Back and Forward show the pages as they were left', async () => {
  const { page, complaints, close } = await openPage({ viewport: { width: 375, height: 320 } })
  await open(page, `${TYRE}/where`)
  await page.locator('[data-share] > summary').click()
  await page.locator('[data-choice="unknown"]').click()
  await page.waitForURL(`${TYRE}/water-test`)
  await ahead(page)
  await page.locator('[data-choice="none"]').click()
  await page.waitForURL(`${TYRE}/pump-up`)
  await page.goBack()
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-choice') === 'none')
  await page.goBack()
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-choice') === 'unknown')
  expect(await page.locator('[data-share]').getAttribute('open')).not.toBeNull()
  expect(new URL(page.url()).pathname).toBe('/en/flat-tyre/where')
  await page.goForward()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.goForward()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect(new URL(page.url()).pathname).toBe('/en/flat-tyre/pump-up')
  expect(await trail(page)).toHaveLength(2)
  expect(await isSameDocument(page)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

whenDeep('Back leads to the place on the page that was left', async () => {
  const { page, close } = await openPage({ viewport: { width: 375, height: 320 } })
  await open(page, `${TYRE}/where`)
  await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }))
  await drawn(page)
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-choice="unknown"]')!.click())
  await page.waitForURL(`${TYRE}/water-test`)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await page.waitForFunction(() => scrollY === 200)
  await close()
})

whenDeep('a page that was loaded anew in the middle of a walk leads back all the same', async () => {
  const { page, close } = await openPage()
  await open(page, `${TYRE}/where`)
  await choose(page, 'unknown')
  await ahead(page)
  await choose(page, 'none')
  const [first] = await page.locator('main h1').allInnerTexts()
  await page.reload()
  await page.goBack()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.waitForFunction((other) => document.querySelector('h1')?.textContent !== other, first)
  expect(await trail(page)).toHaveLength(1)
  await close()
})

test('what a page can do, one that was turned to can do, too', async () => {
  const { page, complaints, close } = await openPage({ viewport: { width: 1440, height: 900 } })
  await open(page, `${foreign.url}/en/no-internet/lights`)
  await page.keyboard.press('/')
  await page.locator('dialog.palette[open]').waitFor()
  await page.keyboard.press('Escape')
  await dialogGone(page)
  await choose(page, 'blinking')
  await ahead(page)
  await choose(page, 'next')
  await ahead(page)
  await choose(page, 'no')
  await drawn(page)
  expect(new URL(page.url()).pathname).toBe('/en/no-internet/open-settings')
  await page.locator('[data-choose="touch"]').click()
  expect(await page.locator('[data-choose="touch"]').getAttribute('aria-pressed')).toBe('true')
  await listensToPictures(page)
  await page.locator('.picture-frame:visible').first().click()
  await page.locator('dialog.enlarged[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.className === 'enlarge')
  await dialogGone(page)
  await page.keyboard.press('Control+k')
  await page.locator('dialog.palette[open]').waitFor()
  await page.keyboard.press('Escape')
  await dialogGone(page)
  await page.locator('[data-share] > summary').click()
  await page.locator('[data-copy="link"]').waitFor()
  await ahead(page)
  await page.keyboard.press('Escape')
  await page.locator('main h1').click()
  await choose(page, 'next')
  expect(await isSameDocument(page)).toBe(true)
  await page.locator('[data-restart]').click()
  await page.waitForURL(/\/lights/)
  expect(complaints).toEqual([])
  await close()
})

whenDeep('pictures are enlarged on one page after the other', async () => {
  const [walk] = longestWalksOf(content, 'en')
  const { page, complaints, close } = await openPage({ viewport: { width: 1440, height: 900 } })
  await open(page, `${content.url}${walk!.stops[0]!.address}?ui=new`)
  let enlarged = 0
  for (const { mark, address } of walk!.stops) {
    await page.waitForURL((url) => url.pathname === address)
    await drawn(page)
    const frame = page.locator('main .picture-frame:visible')
    if ((await frame.count()) > 0) {
      enlarged += 1
      await listensToPictures(page)
      await frame.first().click()
      await page.locator('dialog.enlarged[open]').waitFor()
      await page.keyboard.press('Escape')
      await dialogGone(page)
    }
    if (await page.locator(mark).first().getAttribute('href')) await page.locator(mark).first().click()
  }
  expect(enlarged).toBeGreaterThan(1)
  expect(complaints).toEqual([])
  await close()
})

test('a page that does not come in time is the browser’s to wait for', async () => {
  const { page, close } = await openPage()
  await open(page, `${TYRE}/where`)
  await page.route('**/flat-tyre/pump-up*', (route) =>
    route.request().resourceType() === 'document' ? route.continue() : undefined,
  )
  await choose(page, 'unknown', 'none')
  await page.waitForURL(`${TYRE}/pump-up`)
  expect(await isSameDocument(page)).toBe(false)
  expect(await trail(page)).toHaveLength(2)
  await page.goBack()
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-choice') === 'none')
  await close()
})

test.each([
  ['of another build', (html: string) => html.replaceAll(/entry\.\w+\.js/g, 'entry.0000000000.js')],
  ['with styles of another build', (html: string) => html.replace('data-sum="', 'data-sum="1')],
  ...inDepth([['in another language', (html: string) => html.replace('lang="en"', 'lang="ar"')] as const]),
] as const)('a page %s is not put in the place of this one', async (_, change) => {
  const { page, close } = await openPage()
  await page.route('**/flat-tyre/water-test*', async (route) => {
    if (route.request().resourceType() === 'document') return route.continue()
    const response = await route.fetch()
    return route.fulfill({ response, body: change(await response.text()) })
  })
  await open(page, `${TYRE}/where`)
  await choose(page, 'unknown')
  await page.waitForLoadState()
  expect(await isSameDocument(page)).toBe(false)
  expect(await trail(page)).toHaveLength(1)
  await close()
})

test.each([
  ['who saves data', { saveData: true }],
  ['with a slow line', { effectiveType: '2g' }],
])('for a reader %s nothing is fetched ahead', async (_, connection) => {
  const { page, requests, close } = await openPage()
  await page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), connection)
  await page.goto(`${TYRE}/where`)
  await atRest(page)
  expect(requests.filter((url) => url.includes('/water-test'))).toEqual([])
  await choose(page, 'unknown')
  expect(await page.locator('main h1').isVisible()).toBe(true)
  await close()
})
