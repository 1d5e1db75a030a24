import type { Page } from 'playwright-core'
import { atRest, openPage, useBrowser } from '../harness/browser'
import { openWithoutStorage } from '../harness/no-storage'
import { settled } from '../harness/parts'
import { contentSite, foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'

useBrowser()

const EN = `${foreignSite().url}/en`
const INTERFACES = `${contentSite().url}/en/first-time-in-the-web-interface`

const ui = (page: Page) => page.evaluate(() => document.documentElement.dataset.ui)
const pressed = (page: Page) =>
  page
    .locator('[data-choose][aria-pressed=true]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.choose))

test.each([
  ['an answer in a link chooses the interface', 'via=recognise-interface.new', 'new'],
  ['with a sign behind it, too', 'via=recognise-interface.new).', 'new'],
  ['unless the link names one', 'ui=old&via=recognise-interface.new', 'old'],
  ['which may have a sign behind it', 'via=recognise-interface.new&ui=old.', 'old'],
])('%s, on the page and on those after it, whatever was chosen before', async (_, query, chosen) => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${INTERFACES}/find-your-way`)
  await page.locator(`[data-choose="${chosen === 'new' ? 'old' : 'new'}"]`).click()
  await page.goto(`${INTERFACES}/find-your-way?${query}`)
  await settled(page)
  expect([await ui(page), await pressed(page), (await trail(page)).length]).toEqual([chosen, [chosen], 1])
  await page.goto(`${INTERFACES}/find-your-way`)
  await atRest(page)
  expect(await ui(page)).toBe(chosen)
  expect(complaints).toEqual([])
  await close()
})

test('an answer opened in another tab chooses its interface there', async () => {
  const { page, close } = await openPage()
  await page.goto(`${INTERFACES}/recognise-interface?ui=old`)
  await page.waitForFunction(() => !document.querySelector('body link'))
  const asked = page.context().waitForEvent('request', (request) => request.url().includes('/find-your-way?'))
  await page.locator('[data-choice="new"]').click({ modifiers: ['ControlOrMeta'] })
  expect(new URL((await asked).url()).searchParams.get('ui')).toBe('new')
  await close()
})

test('with site data blocked a link shows its answers, and keeps them in the address from step to step', async () => {
  const { page, complaints, close } = await openWithoutStorage()
  await page.goto(`${EN}/no-internet/restart-router?via=lights.blinking`)
  expect(await trail(page)).toHaveLength(1)
  await choose(page, 'next', 'no')
  expect(await trail(page)).toHaveLength(3)
  expect(new URL(page.url()).searchParams.get('via')).toBe('lights.blinking~after-restart.no')
  await page.reload()
  expect(await trail(page)).toHaveLength(3)
  await page.goBack()
  await page.waitForURL(/after-restart\?/)
  expect(await trail(page)).toHaveLength(2)
  expect(complaints).toEqual([])
  await close()
})

test('in a part the count of steps left says where the walk goes on, and no line is empty', async () => {
  const { page, close } = await openPage({ viewport: { width: 375, height: 667 } })
  const line = page.locator('.trail > p:not(.trail-notice)')
  await page.goto(`${EN}/pump/adapter`)
  const alone = await line.textContent()
  await page.goto(`${EN}/pump/adapter?via=tour/checked-before.no~bike-check/tyres.soft~valve.thin`)
  await settled(page)
  expect(await line.isVisible()).toBe(true)
  expect(await line.textContent()).toContain(`${alone} · `)
  const brakes = await page.request.get(`${EN}/bike-check/brakes`)
  expect(await brakes.text()).toContain(`<bdi>${await line.locator('bdi').textContent()}</bdi></h1>`)
  await close()
})
