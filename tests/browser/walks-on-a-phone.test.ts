import { PHONE, useBrowser } from '../harness/browser'
import { apart } from '../harness/gesture'
import { builtSites } from '../harness/sites'
import { firstLanguageOf, testWalks, type Go, type Look } from '../harness/walking'
import { longestWalksOf } from '../harness/walks'

useBrowser()

/** Pixels a thumb hits without aiming. https://www.w3.org/WAI/WCAG22/Understanding/target-size-enhanced */
const THUMB = 44

const tap: Go = async (page, selector) => {
  const link = page.locator(selector).first()
  const { height } = (await link.boundingBox())!
  expect(height).toBeGreaterThanOrEqual(THUMB)
  await link.tap(await apart(page, link))
}

const seeNoOverflow: Look = async (page) => {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(widths).toEqual([PHONE.viewport.width, PHONE.viewport.width])
}

for (const site of builtSites()) {
  testWalks('with a thumb', site, firstLanguageOf(site), {
    go: tap,
    look: seeNoOverflow,
    options: PHONE,
    walks: longestWalksOf,
  })
}
