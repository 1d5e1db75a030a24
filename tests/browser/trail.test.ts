import type { Page } from 'playwright-core'
import { messages } from '@/lib/messages'
import { atRest, NO_WORKER, openPage, PHONE, useBrowser } from '../harness/browser'
import { foreignSite } from '../harness/sites'
import { choose, hasNoTrail, trail } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const site = foreignSite()
const TYRE = `${site.url}/en/flat-tyre`

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function copy(page: Page, what: string): Promise<string> {
  await page.locator('[data-share] > summary').click()
  await page.locator(`[data-share] [data-copy="${what}"]`).click()
  await page.waitForFunction(() => document.querySelector('.tool-status')?.textContent !== '')
  return copied(page)
}

test('a reader without answers sees how people get here, and loads nothing for it', async () => {
  const { page, requests, close } = await openPage()
  await page.goto(`${TYRE}/pump-up`)
  expect(await hasNoTrail(page)).toBe(true)
  expect(await page.locator('.trail details').isVisible()).toBe(true)
  expect(requests.filter((url) => /trail|working|walks/.test(url))).toEqual([])
  await close()
})

test('a link with answers, copied in one browser, opens the same step, interface and trail in another', async () => {
  const one = await openPage(clipboard)
  await one.page.goto(`${site.url}/en/no-internet/lights`)
  await choose(one.page, 'blinking', 'next', 'no')
  await one.page.locator('[data-choose="touch"]').click()
  const there = await trail(one.page)
  expect(there).toHaveLength(3)
  const link = await copy(one.page, 'answers')
  expect(link).toBe(`${site.url}/en/no-internet/open-settings?ui=touch&via=lights.blinking~after-restart.no`)

  const other = await openPage()
  await other.page.goto(link)
  expect(await trail(other.page)).toEqual(there)
  expect(await other.page.evaluate(() => document.documentElement.dataset.ui)).toBe('touch')
  expect(new URL(other.page.url()).pathname).toBe('/en/no-internet/open-settings')
  await choose(other.page, 'next')
  expect(await trail(other.page)).toHaveLength(4)
  expect(other.complaints).toEqual([])
  await one.close()
  await other.close()
})

test("what cannot be fetched to be copied is not said to be the browser's fault", async () => {
  const { page, close } = await openPage({ ...clipboard, ...NO_WORKER })
  await page.goto(`${TYRE}/pump-up`)
  await page.route('**/*.md', (route) => route.abort())
  await copy(page, 'step')
  const { card, notCopied } = messages('en')
  const said = await page.locator('.tool-status').textContent()
  expect([card.failed === said, notCopied === said]).toEqual([true, false])
  await close()
})

whenDeep('a changed answer keeps the later ones that still hold', async () => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown', 'none', 'give-up')
  await trail(page)
  await page.locator('.trail-change').nth(1).click()
  await page.waitForURL(`${TYRE}/water-test`)
  await choose(page, 'tube')
  expect(await trail(page)).toHaveLength(2)
  expect(await page.locator('.trail-notice').textContent()).toBe('')
  await page.goto(`${TYRE}/workshop`)
  expect(await trail(page)).toHaveLength(5)
  expect(complaints).toEqual([])
  await close()
})

test('a changed answer makes those fall away that lie on the way no more, and the page says which', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown', 'tube', 'next', 'next')
  const dropped = await page.locator('.trail-question').nth(1).textContent()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'tube')
  await page.waitForFunction(() => document.querySelector('.trail-notice')?.textContent !== '')
  expect(await page.locator('.trail-notice').textContent()).toContain(dropped)
  expect(await trail(page)).toHaveLength(1)
  await close()
})

test('an answer opened in another tab is none in this one', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  const other = page.context().waitForEvent('page')
  await page.locator('[data-choice="unknown"]').click({ modifiers: ['ControlOrMeta'] })
  await other
  await page.goto(`${TYRE}/water-test`)
  expect(await hasNoTrail(page)).toBe(true)
  await close()
})

test.each([
  ['an unknown answer', 'where.nonsense'],
  ['a hostile one', '%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E~where.tube'],
  ['a hundred kilobytes', 'where.tube~'.repeat(9000)],
])('%s in a link does no harm, and the page says that something no longer fits', async (_, via) => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${TYRE}/find-hole?via=${via}`)
  await page.waitForFunction(() => document.querySelector('.trail-notice')?.textContent !== '')
  expect(await page.locator('main h1').isVisible()).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

whenDeep('a walk into another guide and back keeps its trail', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/no-internet/lights`)
  await choose(page, 'number')
  await choose(page, 'e03', 'again')
  await page.goto(`${site.url}/en/error-code/write-down`)
  await page.goto(`${site.url}/en/error-code/code`)
  expect(await trail(page)).toHaveLength(1)
  await choose(page, 'e06')
  expect(await trail(page)).toHaveLength(2)
  expect(new URL(page.url()).pathname).toBe('/en/no-internet/restart-router')
  await close()
})

test('arriving by an answer moves focus to the heading, and Back to the answer that was left', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${TYRE}/where`)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await page.locator('[data-choice="unknown"]').click()
  await page.waitForURL(/water-test/)
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await page.goBack()
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-choice') === 'unknown')
  await close()
})

test('a step opened by its address does not take the focus', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/water-test`)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await close()
})

test('start again forgets the answers', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown')
  expect(await trail(page)).toHaveLength(1)
  await page.locator('[data-restart]').click()
  await page.waitForURL(`${TYRE}/where`)
  await page.goto(`${TYRE}/water-test`)
  expect(await hasNoTrail(page)).toBe(true)
  await close()
})

describe('keys', () => {
  test('digits choose, u switches the interface, c copies the link, ? shows the keys', async () => {
    const { page, close } = await openPage(clipboard)
    await page.goto(`${TYRE}/where`)
    await page.keyboard.press('2')
    await page.waitForURL(/find-hole/)
    await page.goto(`${site.url}/en/no-internet/open-settings`)
    const ui = () => page.evaluate(() => document.documentElement.dataset.ui)
    // What a key does is fetched when one is first pressed.
    await page.keyboard.press('u')
    await page.waitForFunction(() => document.documentElement.dataset.ui)
    const first = await ui()
    await page.keyboard.press('u')
    await page.waitForFunction((before) => document.documentElement.dataset.ui !== before, first)
    await page.keyboard.press('c')
    await page.waitForFunction(() => document.querySelector('.tool-status')?.textContent !== '')
    expect(await copied(page)).toBe(`${site.url}/en/no-internet/open-settings?ui=${await ui()}`)
    await page.keyboard.press('?')
    await page.locator('.key-list').waitFor()
    await close()
  })

  test('none fires with a modifier, while typing, or once they are switched off', async () => {
    const { page, close } = await openPage()
    await page.goto(`${TYRE}/where`)
    await page.keyboard.press('Alt+2')
    await page.locator('[data-stuck] > summary').click()
    await page.locator('textarea').focus()
    await page.keyboard.press('2')
    await page.locator('[data-share] > summary').click()
    await page.locator('[data-keys]').uncheck()
    await page.locator('main h1').click()
    await page.keyboard.press('2')
    await page.reload()
    await page.keyboard.press('2')
    await atRest(page)
    expect(page.url()).toBe(`${TYRE}/where`)
    await page.locator('[data-share] > summary').click()
    expect(await page.locator('[data-keys]').isChecked()).toBe(false)
    await close()
  })
})

describe('handing over', () => {
  test('what was tried is ready to paste, and a mail is prefilled with it', async () => {
    const { page, close } = await openPage(clipboard)
    await page.goto(`${TYRE}/where`)
    await choose(page, 'unknown', 'none')
    await choose(page, 'give-up')
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('?via='))
    const tried = await page.locator('textarea').inputValue()
    expect(tried.match(/^\d\. /gm)).toHaveLength(3)
    expect(tried).toContain(`${TYRE}/workshop?via=where.unknown~water-test.none~pump-up.give-up`)
    const mail = await page.locator('a[data-contact]').first().getAttribute('href')
    expect(decodeURIComponent(mail ?? '')).toContain(tried)
    await close()
  })

  whenDeep('for a ticket the answers come as Markdown, too', async () => {
    const { page, close } = await openPage(clipboard)
    await page.goto(`${TYRE}/where`)
    await choose(page, 'unknown')
    expect(await copy(page, 'markdown')).toMatch(/^- \*\*.+:\*\* [\s\S]*\n {2}1\. /)
    await close()
  })
})
