import { drawn, openPage, useBrowser } from '../harness/browser'
import { holdBack } from '../harness/hold-back'
import { foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const site = foreignSite()
const TYRE = `${site.url}/en/flat-tyre`

test('a reader who clicks before any script has come keeps the answer', async () => {
  const { page, close } = await openPage()
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(`${TYRE}/where`)
  await page.locator('[data-choice="unknown"]').click()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.unroute('**/*.js')
  await page.locator('[data-choice="tube"]').click()
  await page.waitForURL((url) => url.pathname !== '/en/flat-tyre/water-test')
  expect(await trail(page)).toHaveLength(2)
  await close()
})

whenDeep('a reader who is faster than the line keeps every answer', async () => {
  const { page, close } = await openPage()
  const held: (() => void)[] = []
  let slow = true
  await page.route('**/flat-tyre*.json', async (route) => {
    if (slow) await new Promise<void>((resolve) => held.push(resolve))
    await route.continue().catch(() => undefined)
  })
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown', 'tube', 'next')
  slow = false
  held.forEach((go) => go())
  await choose(page, 'next')
  expect(await trail(page)).toHaveLength(4)
  await close()
})

test('every answer counts of a reader who is two pages further before a trail can be drawn', async () => {
  const { page, complaints, close } = await openPage()
  const come = await holdBack(page, '**/own-trail.*.js')
  await page.goto(`${TYRE}/where`)
  // What has to come for the next page, comes without a document.
  await page.waitForFunction(() => !document.querySelector('body link'))
  for (const answer of ['unknown', 'none', 'give-up']) {
    await choose(page, answer)
    await drawn(page)
  }
  come()
  expect(await trail(page)).toHaveLength(3)
  expect(complaints).toEqual([])
  await close()
})
