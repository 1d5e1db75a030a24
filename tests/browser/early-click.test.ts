import type { Page } from 'playwright-core'
import { openPage, useBrowser } from '../harness/browser'
import { holdBack } from '../harness/hold-back'
import { makePatient } from '../harness/patient-page'
import { foreignSite } from '../harness/sites'
import { trail } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const foreign = foreignSite()
const TYRE = `${foreign.url}/en/flat-tyre`

/** Opens a page whose module does not come; gives what lets that come. */
async function openWithoutModule(page: Page): Promise<() => void> {
  const come = await holdBack(page, '**/entry.*.js')
  await page.goto(`${TYRE}/where`, { waitUntil: 'commit' })
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  return come
}

/** Opens a page, and clicks an answer before our module is there; gives what lets that come. */
async function clickEarly(page: Page, answer: string): Promise<() => void> {
  const come = await openWithoutModule(page)
  await page.locator(`[data-choice="${answer}"]`).click({ noWaitAfter: true })
  return come
}

/** Whether no document has been loaded since. */
const isSameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in globalThis)

test('the first answer’s page is fetched before our module is here, and only once', async () => {
  const { page, requests, complaints, close } = await openPage()
  const first = page.locator('[data-choice]').first()
  const asked = () => requests.filter((url) => url.includes(`${TYRE}/tighten-valve`))
  await makePatient(page)
  const early = page.waitForRequest(`${TYRE}/tighten-valve?part`)
  const come = await openWithoutModule(page)
  await early
  await first.click({ noWaitAfter: true })
  come()
  await page.waitForURL(`${TYRE}/tighten-valve`)
  expect(await isSameDocument(page)).toBe(true)
  expect(asked()).toEqual([`${TYRE}/tighten-valve?part`])
  expect(complaints).toEqual([])
  await close()
})

test('a click that is too early for our module is kept for it', async () => {
  const { page, complaints, close } = await openPage()
  await makePatient(page)
  const come = await clickEarly(page, 'unknown')
  come()
  await page.waitForURL(`${TYRE}/water-test`)
  expect(await isSameDocument(page)).toBe(true)
  expect(await trail(page)).toHaveLength(1)
  expect(complaints).toEqual([])
  await close()
})

test('a click that our module does not come for is the browser’s to follow', async () => {
  const { page, close } = await openPage()
  const come = await clickEarly(page, 'unknown')
  await page.waitForURL(`${TYRE}/water-test`, { waitUntil: 'commit' })
  expect(await isSameDocument(page)).toBe(false)
  come()
  expect(await trail(page)).toHaveLength(1)
  await close()
})

test('a page that the browser is on its way to is entered once, though our module comes before it', async () => {
  const { page, complaints, close } = await openPage()
  const comeToPage = await holdBack(page, `${TYRE}/water-test`)
  const asked = page.waitForRequest(`${TYRE}/water-test`)
  const come = await clickEarly(page, 'unknown')
  await asked
  // Our module then looks ahead from the page that is shown.
  const ahead = page.waitForRequest(/\/(?:find-hole|pump-up)\?part$/)
  come()
  await ahead
  comeToPage()
  await page.waitForFunction(() => !('sameDocument' in globalThis) && document.readyState === 'complete')
  await page.waitForLoadState()
  await page.evaluate(() => history.back())
  await page.waitForURL(`${TYRE}/where`)
  expect(complaints).toEqual([])
  await close()
})

whenDeep('of two clicks that are too early the second counts', async () => {
  const { page, complaints, close } = await openPage()
  await makePatient(page)
  const come = await clickEarly(page, 'unknown')
  await page.locator('[data-choice]:not([data-choice="unknown"])').first().click({ noWaitAfter: true })
  come()
  await page.waitForURL((url) => url.pathname !== '/en/flat-tyre/where')
  expect(new URL(page.url()).pathname).not.toBe('/en/flat-tyre/water-test')
  expect(await isSameDocument(page)).toBe(true)
  expect(await trail(page)).toHaveLength(1)
  expect(complaints).toEqual([])
  await close()
})
