import { axeInBothSchemes, NOTHING_FOUND } from '../harness/axe'
import { NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'
import { together } from '../harness/together'

useBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each(builtSites())('$name', (site) => {
  const kinds = kindsOf(site)
  const violationsOn = together(kinds, async ({ address }) => {
    const { page, close } = await openPage({
      ...{ colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 375, height: 800 } },
      ...NO_WORKER,
    })
    await page.goto(site.url + address)
    // What is folded is read, too.
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    )
    // What scripts put there, too.
    if ((await page.locator('[data-share]').count()) > 0) await page.locator('.tool-buttons').waitFor()
    const found = await axeInBothSchemes(page, { tags: TAGS })
    await close()
    return found
  })

  test.each(kinds)('axe finds nothing, in light and in dark: $kind', async (kind) => {
    expect(await violationsOn(kind)).toEqual(NOTHING_FOUND)
  })
})
