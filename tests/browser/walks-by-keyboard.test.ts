import { drawn, useBrowser } from '../harness/browser'
import { builtSites } from '../harness/sites'
import { firstLanguageOf, testWalks, type Go } from '../harness/walking'
import { longestWalksOf } from '../harness/walks'

useBrowser()

/** More than anybody wants to press. */
const MOST_TABS = 120

/** Moves with Tab until the link has the focus, which must be visible, and presses Enter. */
const press: Go = async (page, selector) => {
  const wanted = page.locator(selector).first()
  // By then the page has put the focus on its heading; later it would take it away from the link.
  await drawn(page)
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab')
    const focused = await wanted.evaluate((element) => {
      if (document.activeElement !== element) return undefined
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
        ? 'visible'
        : 'invisible'
    })
    if (!focused) continue
    expect(focused).toBe('visible')
    return page.keyboard.press('Enter')
  }
  throw new Error(`${MOST_TABS} times Tab, and the focus never came to ${selector} on ${page.url()}`)
}

for (const site of builtSites())
  testWalks('by keyboard alone', site, firstLanguageOf(site), { go: press, walks: longestWalksOf })
