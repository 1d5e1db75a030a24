import type { Page } from 'playwright-core'
import { drawn, openPage, useBrowser } from '../harness/browser'
import { openWithoutStorage } from '../harness/no-storage'
import { contentSite, foreignSite } from '../harness/sites'
import { choose } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const foreign = foreignSite()
const content = contentSite()
const TYRE = `${foreign.url}/en/flat-tyre`

const ui = (page: Page) => page.evaluate(() => document.documentElement.dataset.ui)

test('that something was copied is seen from where it was copied', async () => {
  const { page, close } = await openPage({
    ...{ viewport: { width: 375, height: 667 } },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.goto(`${TYRE}/pump-up`)
  await drawn(page)
  await page.keyboard.press('c')
  const status = page.locator('.tool-status')
  await page.waitForFunction(() => document.querySelector('.tool-status')?.textContent !== '')
  const { y, height } = (await status.boundingBox())!
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(667)
  await close()
})

test('after a reload in mid-walk Back and Forward come to where the pages were, and the focus with them', async () => {
  const { page, close } = await openPage({ viewport: { width: 375, height: 320 } })
  await page.goto(`${TYRE}/where`)
  await page.waitForFunction(() => !document.querySelector('body link'))
  const scroll = async (top: number) => {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top)
    await page.waitForFunction((to) => scrollY === to, top)
    // A reader looks at what has come into sight; by then the browser's history is told.
    await page.waitForFunction((to) => history.state?.top === to, top)
  }
  const comeTo = async (step: string, top: number, focused: string) => {
    await page.waitForURL(`${TYRE}/${step}`)
    await page.waitForFunction((to) => scrollY === to, top)
    await page.waitForFunction(
      (selector) => document.querySelector('h1') && document.activeElement?.matches(selector),
      focused,
    )
  }
  const go = async (answer: string) => {
    const before = page.url()
    await page.evaluate((a) => document.querySelector<HTMLElement>(`[data-choice="${a}"]`)!.click(), answer)
    await page.waitForURL((url) => url.href !== before)
    await drawn(page)
  }
  await scroll(210)
  await go('unknown')
  await scroll(180)
  await go('none')
  await scroll(150)
  await page.reload()
  await page.waitForFunction(() => scrollY === 150)
  await page.goBack()
  await comeTo('water-test', 180, '[data-choice="none"]')
  await page.goBack()
  await comeTo('where', 210, '[data-choice="unknown"]')
  await page.goForward()
  await comeTo('water-test', 180, '[data-choice="none"]')
  await page.goForward()
  await comeTo('pump-up', 150, 'h1')
  await close()
})

test('whoever comes back from the map has the focus on the heading of the step', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown')
  const map = page.locator('a[href*="/flat-tyre/map"]').first()
  await map.evaluate((link) => (link as HTMLAnchorElement).click())
  await page.waitForURL((url) => url.pathname.endsWith('/map'))
  await page.goBack()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await close()
})

test('whoever comes back to the front page of a guide has the focus on the link by which it was left', async () => {
  const { page, close } = await openPage()
  await page.goto(TYRE)
  await choose(page, 'next')
  await page.goBack()
  await page.waitForURL(TYRE)
  await page.waitForFunction(() => document.activeElement?.matches('[data-next]'))
  await close()
})

test.each(['/en', '/en/flat-tyre/map', '/en/flat-tyre/all'])(
  'whoever comes back to %s has the focus on its heading where the browser loads it anew',
  async (address) => {
    const { page, close } = await openPage()
    await page.goto(foreign.url + address)
    // A page with such a listener is not kept by the browser.
    await page.evaluate(() => addEventListener('unload', () => undefined))
    await page.goto(`${TYRE}/where`)
    await page.goBack()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await close()
  },
)

test('who opens a result before the typing pauses finds words and results again', async () => {
  const { page, close } = await openPage()
  await page.goto(`${content.url}/en`)
  await page.locator('#query').pressSequentially('door')
  await page.locator('[data-results] a').first().click()
  await page.waitForURL((url) => url.pathname.split('/').length > 3)
  await page.goBack()
  await page.waitForURL((url) => url.searchParams.get('q') === 'door')
  await page.locator('[data-results] a').first().waitFor()
  expect(await page.locator('#query').inputValue()).toBe('door')
  await close()
})

test('Enter in the search of home opens the search; Back leads home, with the words', async () => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${content.url}/en`)
  const home = await page.title()
  await page.locator('#query').fill('reset')
  await page.locator('[data-results] a').first().waitFor()
  await page.locator('#query').press('Enter')
  await page.waitForURL((url) => url.pathname === '/en/search' && url.searchParams.get('q') === 'reset')
  expect(await page.title()).not.toBe(home)
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/en')
  expect(await page.title()).toBe(home)
  expect(await page.locator('#query').inputValue()).toBe('reset')
  await page.locator('[data-results] a').first().waitFor()
  await page.goForward()
  await page.waitForURL((url) => url.pathname === '/en/search')
  await page.locator('[data-results] a').first().click()
  await page.waitForURL((url) => url.pathname.split('/').length > 3)
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/en/search')
  await page.goBack()
  await page.waitForURL((url) => url.pathname === '/en')
  await page.waitForFunction(() => document.querySelector('input')?.value === 'reset')
  expect(complaints).toEqual([])
  await close()
})

test('with site data blocked focus goes to the heading, and the links carry the interface', async () => {
  const { page, close } = await openWithoutStorage()
  await page.goto(`${foreign.url}/en/no-internet/lights?ui=touch`)
  await page.waitForFunction(() => !document.querySelector('body link'))
  await choose(page, 'blinking')
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect(await ui(page)).toBe('touch')
  await choose(page, 'next', 'no')
  expect(await ui(page)).toBe('touch')
  await page.locator('[data-choose="app"]').click()
  await choose(page, 'next')
  expect(await ui(page)).toBe('app')
  await page.locator('.trail > a').first().click()
  await page.waitForURL((url) => url.pathname === '/en/no-internet')
  expect(await ui(page)).toBe('app')
  await close()
})

test.each([
  ['kept for the guides', openPage, ''],
  ...inDepth([['carried where nothing is kept', openWithoutStorage, 'new'] as const]),
] as const)('an answer that names an interface chooses it: %s', async (_, open, carried) => {
  const { page, close } = await open()
  await page.goto(`${content.url}/en/first-time-in-the-web-interface/recognise-interface`)
  await page.waitForFunction(() => !document.querySelector('body link'))
  await page.locator('[data-choice="new"]').click()
  await page.waitForURL((url) => url.pathname.endsWith('/find-your-way'))
  await page.waitForFunction(() => document.documentElement.dataset.ui === 'new')
  expect(new URL(page.url()).searchParams.get('ui') ?? '').toBe(carried)
  await close()
})

whenDeep('an answer that only happens to be called so chooses none', async () => {
  const { page, close } = await openPage()
  await page.goto(`${content.url}/en/door-contact/what-you-want`)
  await page.locator('[data-choice="new"]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/what-you-want'))
  await drawn(page)
  expect(await ui(page)).toBeUndefined()
  await close()
})
