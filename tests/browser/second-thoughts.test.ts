import { openPage, useBrowser } from '../harness/browser'
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
