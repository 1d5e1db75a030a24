import { useBrowser } from '../harness/browser'
import { builtSites } from '../harness/sites'
import { firstLanguageOf, testWalks, type Go, type Look } from '../harness/walking'
import { longestWalksWithoutScripts } from '../harness/walks'

useBrowser()

const click: Go = (page, selector) => page.locator(selector).first().click()

/** Every interface's part is there, under its heading, and no button that would do nothing: what a term means the browser shows by itself. */
const seeEverything: Look = async (page) => {
  const parts = page.locator('section[data-interface]')
  const seen = await parts.evaluateAll((all) => all.filter((part) => part.getClientRects().length > 0).length)
  expect(seen).toBe(await parts.count())
  for (const part of await parts.all()) expect(await part.getByRole('heading').count()).toBeGreaterThan(0)
  expect(await page.locator('main button:visible:not([popovertarget])').count()).toBe(0)
}

for (const site of builtSites()) {
  const options = { javaScriptEnabled: false }
  testWalks('with scripts off', site, firstLanguageOf(site), {
    go: click,
    look: seeEverything,
    options,
    walks: longestWalksWithoutScripts,
  })
}
