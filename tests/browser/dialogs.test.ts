import type { Page } from 'playwright-core'
import { drawn, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { dialogGone } from '../harness/dialog-gone'
import { holdBack } from '../harness/hold-back'
import { findsItsBest, listensToPictures } from '../harness/loaded-late'
import { foreignSite } from '../harness/sites'
import { choose } from '../harness/trail'
import { inDepth } from '../harness/depth'

useBrowser()

const site = foreignSite()
const BEFORE = `${site.url}/en/no-internet/after-restart?ui=touch`
const STEP = `${site.url}/en/no-internet/open-settings`

const opened = (page: Page) => page.locator('dialog[open]')

const DIALOGS = [
  ['the palette', (page: Page) => page.keyboard.press('Control+k')],
  [
    'an enlarged picture',
    async (page: Page) => {
      await listensToPictures(page)
      await page.locator('.picture-frame:visible').first().click()
    },
  ],
] as const

/** Each is left in one way, all of them in each way in `npm run test:deep`. */
const [palette, picture] = DIALOGS

describe.each([palette, ...inDepth([picture])])('%s', (_, open) => {
  test('is closed by Back, which leaves the step where it is', async () => {
    const { page, complaints, close } = await openPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(BEFORE)
    await choose(page, 'no')
    await drawn(page)
    for (let times = 0; times < 2; times++) {
      await open(page)
      await opened(page).waitFor()
      // As the page's own: the browser's process may not have heard yet of the place in the history that was just made.
      await page.evaluate(() => history.back())
      await opened(page).waitFor({ state: 'detached' })
      expect(page.url()).toBe(STEP)
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            addEventListener('popstate', resolve, { once: true, capture: true })
            history.forward()
          }),
      )
      await dialogGone(page)
      await drawn(page)
    }
    await open(page)
    await opened(page).waitFor()
    await page.keyboard.press('Escape')
    await dialogGone(page)
    await page.goBack()
    await page.waitForURL(BEFORE)
    await page.goForward()
    await page.waitForURL(STEP)
    expect(await opened(page).count()).toBe(0)
    await page.locator('main h1').click()
    expect(complaints).toEqual([])
    await close()
  })
})

describe.each([picture, ...inDepth([palette])])('%s', (_, open) => {
  test('is not kept with a page that is left while it is open', async () => {
    const { page, complaints, close } = await openPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(BEFORE)
    await page.waitForFunction(() => !document.querySelector('body link'))
    await choose(page, 'no')
    await drawn(page)
    await open(page)
    await opened(page).waitFor()
    await page.evaluate(() => history.go(-2))
    await page.waitForURL(BEFORE)
    await page.goForward()
    await page.waitForURL(STEP)
    await drawn(page)
    expect(await opened(page).count()).toBe(0)
    await open(page)
    await opened(page).waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

test.each([
  ['before anybody has heard that it was closed', ''],
  ['before the browser has gone back from it', 'close'],
])('the palette opened again %s stays open, and Back closes it', async (_, heard) => {
  const { page, complaints, close } = await openPage()
  await page.goto(BEFORE)
  await choose(page, 'no')
  await drawn(page)
  await page.keyboard.press('/')
  await findsItsBest(page)
  await page.evaluate(async (heard) => {
    const dialog = document.querySelector<HTMLDialogElement>('dialog.palette')!
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }))
    dialog.close()
    if (heard) await closed
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }))
  }, heard)
  await page.waitForFunction(() => {
    const { open, closed } = (history.state ?? {}) as { open?: boolean; closed?: boolean }
    return open && !closed && document.querySelector('dialog[open]')
  })
  await page.evaluate(() => history.back())
  await dialogGone(page)
  expect(page.url()).toBe(STEP)
  await page.evaluate(() => history.back())
  await page.waitForURL(BEFORE)
  expect(complaints).toEqual([])
  await close()
})

test('a page opened from the palette has the step before it in the history', async () => {
  const { page, close } = await openPage()
  await page.goto(STEP)
  await page.keyboard.press('/')
  await page.locator('dialog.palette [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== STEP)
  await page.goBack()
  await page.waitForURL(STEP)
  expect(await opened(page).count()).toBe(0)
  expect(await page.evaluate(() => history.state as unknown)).not.toEqual(
    expect.objectContaining({ open: true }),
  )
  await close()
})

test('where nothing is found the palette chooses nothing by itself', async () => {
  const { page, close } = await openPage()
  await page.goto(STEP)
  await page.keyboard.press('/')
  await page.locator('dialog.palette').waitFor()
  await page.keyboard.type('xyzzyqwrtz')
  await page.waitForFunction(() => document.querySelector('.palette-status')?.textContent)
  await findsItsBest(page)
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0)
  await page.keyboard.press('Enter')
  expect(page.url()).toBe(STEP)
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1)
  await close()
})

test('a suggestion to which a reader has moved stays chosen when the rest of the search comes', async () => {
  const { page, close } = await openPage(NO_WORKER)
  const come = await holdBack(page, /\.(?:texts|excerpts|codes)\.json/)
  await page.goto(STEP)
  await page.keyboard.press('/')
  await page.locator('dialog.palette').waitFor()
  await page.keyboard.type('xyzzyqwrtz')
  await page.waitForFunction(() => document.querySelector('.palette-status')?.textContent)
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1)
  come()
  await findsItsBest(page)
  expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1)
  await close()
})
