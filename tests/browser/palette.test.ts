import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { axeFindings } from '../harness/axe'
import { drawn, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { findsItsBest } from '../harness/loaded-late'
import { until } from '../harness/offline'
import { contentSite, foreignSite } from '../harness/sites'
import { inDepth } from '../harness/depth'

useBrowser()

const site = contentSite()
const STEP = '/en/cannot-add-device-to-my2n/old-account'
const [asked] = JSON.parse(readFileSync('tests/lib/search/queries.json', 'utf8')) as [
  { query: string; steps: string[] },
]

const palette = (page: Page) => page.locator('dialog.palette')
const options = (page: Page) => page.locator('dialog.palette [role=option]')
test.each(['Control+k', ...inDepth(['/'])])(
  '%s opens the palette anywhere; Enter opens what it finds',
  async (key) => {
    const { page, complaints, close } = await openPage()
    await page.goto(site.url + STEP)
    await page.keyboard.press(key)
    await palette(page).waitFor()
    await page.keyboard.type(asked.query)
    await findsItsBest(page)
    const first = await options(page).first().getAttribute('href')
    expect(asked.steps.some((step) => first?.endsWith(step))).toBe(true)
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await options(page).nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === first)
    expect(complaints).toEqual([])
    await close()
  },
)

test.each([
  ['of one guide', `${foreignSite().url}/en/flat-tyre/where`, 'tube'],
  ['of many guides', site.url + STEP, asked.query],
])('every step that is found %s is shown, or behind the last option', async (_, address, query) => {
  const { page, close } = await openPage(NO_WORKER)
  await page.goto(address)
  await page.keyboard.press('/')
  await page.keyboard.type(query)
  await findsItsBest(page)
  const status = palette(page).locator('[role=status]')
  await status.filter({ hasText: /\d/ }).waitFor()
  const found = Number(/\d+/.exec(await status.innerText())![0])
  const shown = await palette(page).locator('[data-number]').count()
  expect(shown).toBeGreaterThan(2)
  if (shown < found) {
    await options(page).last().click()
    await page.waitForURL('**/search?q=*')
    const steps = page.locator('[data-results] a:not(.found-start)')
    await steps.first().waitFor()
    const more = page.locator('[data-results] button')
    while (await more.isVisible()) await more.click()
    expect(await steps.count()).toBe(found)
  }
  await close()
})

test('Esc closes the palette and gives the focus back; a slash in a field is a slash', async () => {
  const { page, close } = await openPage()
  await page.goto(site.url + STEP)
  await page.locator('main a').first().focus()
  const before = await page.evaluate(() => document.activeElement?.outerHTML)
  await page.keyboard.press('/')
  await palette(page).waitFor()
  await page.keyboard.type('a/b')
  expect(await palette(page).locator('input').first().inputValue()).toBe('a/b')
  await page.keyboard.press('Escape')
  await palette(page).waitFor({ state: 'hidden' })
  // The browser says that a dialog is closed a moment after it has hidden it.
  await page.waitForFunction((wanted) => document.activeElement?.outerHTML === wanted, before)
  await close()
})

test('the palette shows recent steps first, and copies a step’s link and short link', async () => {
  const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(`${site.url}/en/door-does-not-open/lock`)
  await drawn(page)
  await page.goto(`${site.url}${STEP}?ui=new`)
  await page.keyboard.press('/')
  await options(page).first().waitFor()
  expect(await options(page).first().getAttribute('href')).toBe('/en/door-does-not-open/lock')
  await page.keyboard.press('Control+c')
  await untilCopied(page, /\/en\/door-does-not-open\/lock\?ui=new$/)
  await page.keyboard.press('Shift+Enter')
  await untilCopied(page, /\/s\/[a-z0-9]{7}\?ui=new$/)
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()))
  expect(new URL(page.url()).pathname).toBe('/en/door-does-not-open/lock')
  await close()
})

function untilCopied(page: Page, wanted: RegExp): Promise<void> {
  return until(
    page,
    async (pattern) => new RegExp(pattern).test(await navigator.clipboard.readText()),
    wanted.source,
  )
}

test('axe finds nothing in the palette', async () => {
  const { page, close } = await openPage()
  await page.goto(site.url + STEP)
  await page.keyboard.press('/')
  await options(page).first().waitFor()
  expect((await axeFindings(page)).violations).toEqual([])
  await close()
})
