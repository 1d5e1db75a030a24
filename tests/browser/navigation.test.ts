import { atRest, drawn, openPage, PHONE, useBrowser } from '../harness/browser'
import { dialogGone } from '../harness/dialog-gone'
import { apart } from '../harness/gesture'
import { listensToPictures } from '../harness/loaded-late'
import { pageAsItIs } from '../harness/page-as-it-is'
import { builtSites, contentSite, foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { ahead, focusOn, isSameDocument, openAhead as open } from '../harness/turning'
import { longestWalksOf } from '../harness/walks'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const content = contentSite()
const foreign = foreignSite()
const TYRE = `${foreign.url}/en/flat-tyre`

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
  await focusOn(page, 'none')
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
