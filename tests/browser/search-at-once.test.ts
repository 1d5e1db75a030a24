import type { Page } from 'playwright-core'
import { atRest, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { holdBack } from '../harness/hold-back'
import { foreignSite } from '../harness/sites'

useBrowser()

const site = foreignSite()
const STEP = `${site.url}/en/flat-tyre/where`

/** A step whose search is asked for, and does not come until it is let come. */
async function withSearchHeld() {
  // The worker would have what is held back.
  const opened = await openPage(NO_WORKER)
  const { page } = opened
  await page.goto(STEP)
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/open-field.')),
  )
  await atRest(page)
  const come = await holdBack(page, /\/palette\.|opened|search\.json/)
  await page.keyboard.press('/')
  await page.locator('dialog.palette[open]').waitFor()
  return { ...opened, come }
}

test('the search opens before its code and its index are here, and what is typed meanwhile is searched for', async () => {
  const { page, come, complaints, close } = await withSearchHeld()
  await page.keyboard.type('tube')
  expect(await page.locator('dialog.palette[open] input').first().inputValue()).toBe('tube')
  expect(await page.locator('dialog.palette [role=option]').count()).toBe(0)
  come()
  await page.locator('dialog.palette [role=option] mark').first().waitFor()
  await page.keyboard.type('s')
  expect(await page.locator('dialog.palette input').first().inputValue()).toBe('tubes')
  expect(complaints).toEqual([])
  await close()
})

test.each([
  ['the key', (page: Page) => page.keyboard.press('/')],
  ['a click', (page: Page) => page.locator('[data-search]').click()],
])('what is typed after %s, before the field itself is here, is searched for', async (_, ask) => {
  const { page, complaints, close } = await openPage(NO_WORKER)
  const come = await holdBack(page, /\/open-field\./)
  await page.goto(STEP)
  await atRest(page)
  const before = await page.evaluate(() => document.activeElement?.outerHTML)
  await ask(page)
  await page.keyboard.type('tube')
  expect(await page.locator('dialog').count()).toBe(0)
  come()
  await page.locator('dialog.palette [role=option] mark').first().waitFor()
  await page.keyboard.type('s')
  expect(await page.locator('dialog.palette input').first().inputValue()).toBe('tubes')
  await page.keyboard.press('Escape')
  await page.locator('dialog.palette').waitFor({ state: 'hidden' })
  // The browser says that a dialog is closed a moment after it has hidden it.
  await page.waitForFunction(
    (wanted) =>
      document.activeElement?.matches('[data-search]') || document.activeElement?.outerHTML === wanted,
    before,
  )
  expect(complaints).toEqual([])
  await close()
})

test('what opens at once stays where it is when the rest comes', async () => {
  const { page, come, close } = await withSearchHeld()
  const field = page.locator('dialog.palette input').first()
  await page.waitForFunction(() => !document.querySelector('body link'))
  const before = await field.boundingBox()
  come()
  await page.locator('dialog.palette [role=option]').first().waitFor()
  const after = await field.boundingBox()
  // Beside it comes the button that closes it.
  expect([after!.x, after!.y, after!.height]).toEqual([before!.x, before!.y, before!.height])
  await close()
})

test('who does not wait for it searches on the page of the search', async () => {
  const { page, come, close } = await withSearchHeld()
  await page.keyboard.type('tube')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/en/search' && url.searchParams.get('q') === 'tube', {
    waitUntil: 'commit',
  })
  come()
  await close()
})

test('the index is asked for together with what reads it', async () => {
  const { page, close } = await openPage(NO_WORKER)
  await page.goto(STEP)
  await atRest(page)
  // It does not come.
  await page.route(/opened/, () => undefined)
  const asked = Promise.all([page.waitForRequest(/opened/), page.waitForRequest(/search\.json/)])
  await page.keyboard.press('/')
  expect((await asked)[1].failure()).toBeNull()
  await close()
})
