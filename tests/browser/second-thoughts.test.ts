import type { Page } from 'playwright-core'
import { drawn, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { openAhead } from '../harness/turning'

// What readers do otherwise than one thing after the other, each when the one before is done.

useBrowser()

const EN = `${foreignSite().url}/en`
const TYRE = `${EN}/flat-tyre`

test('who starts again in another tab goes on in this one', async () => {
  const { page, complaints, close } = await openPage()
  await openAhead(page, `${TYRE}/where`)
  await choose(page, 'unknown')
  expect(await trail(page)).toHaveLength(1)
  const other = page.context().waitForEvent('page')
  await page.locator('[data-restart]').click({ modifiers: ['ControlOrMeta'] })
  await other
  await choose(page, 'none')
  expect(await trail(page)).toHaveLength(2)
  expect(complaints).toEqual([])
  await close()
})

/** Opens an address, and clicks before any script has come. */
async function leaveAtOnce(page: Page, address: string, answer: string): Promise<void> {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(address)
  await choose(page, answer)
  await page.unroute('**/*.js')
  await page.reload()
}

test.each(['next', 'no'])(
  'who leaves a link by "%s" before any script has come has its answers',
  async (answer) => {
    const { page, close } = await openPage(NO_WORKER)
    const step = answer === 'no' ? 'after-restart' : 'restart-router'
    await leaveAtOnce(page, `${EN}/no-internet/${step}?via=lights.blinking`, answer)
    expect(await trail(page)).toHaveLength(answer === 'no' ? 3 : 2)
    await close()
  },
)

test('a link keeps its answers for when the guide can be had', async () => {
  const { page, close } = await openPage(NO_WORKER)
  await page.route('**/flat-tyre*.json', (route) => route.abort())
  await page.goto(`${TYRE}/water-test?via=where.unknown`)
  await page.waitForLoadState('networkidle')
  await drawn(page)
  await page.unroute('**/flat-tyre*.json')
  await page.reload()
  expect(await trail(page)).toHaveLength(1)
  await close()
})
