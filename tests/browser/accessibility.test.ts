import { axeFindings } from '../harness/axe'
import { drawn, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'
import { together } from '../harness/together'

useBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What depends on colours. All else that axe looks at is the same in the dark. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block']

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
    const light = await axeFindings(page, { tags: TAGS })
    await page.emulateMedia({ colorScheme: 'dark' })
    await drawn(page)
    const dark = await axeFindings(page, { rules: ABOUT_COLOURS })
    await close()
    // No rule of another name was asked in vain.
    expect(new Set(dark.looked)).toEqual(new Set(ABOUT_COLOURS))
    return { light: light.violations, dark: dark.violations }
  })

  test.each(kinds)('axe finds nothing, in light and in dark: $kind', async (kind) => {
    expect(await violationsOn(kind)).toEqual({ light: [], dark: [] })
  })
})
