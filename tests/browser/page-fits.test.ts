import type { Page } from 'playwright-core'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { faultsOfLayout } from '../harness/layout-faults'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'
import { smallTargets } from '../harness/small-targets'
import { contentOf } from '../harness/walks'

useBrowser()

/** A reader's own settings, as in https://www.w3.org/TR/WCAG22/#text-spacing, put on whatever the page's policy. */
function spaceOut(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    )
    document.adoptedStyleSheets.push(sheet)
  })
}

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
}

describe.each(builtSites())('$name', (site) => {
  const kinds = kindsOf(site).filter(({ kind }) => !kind.startsWith('nowhere'))
  const search = contentOf(site).languages.map((lang) => ({
    kind: `search, ${lang}`,
    address: `/${lang}/search`,
  }))

  test.each([...kinds, ...search])(
    'nothing sticks out at 320 pixels with all unfolded and the text spaced out: $kind',
    async ({ address }) => {
      const { page, close } = await openPage({ ...PHONE, viewport: { width: 320, height: 640 } })
      await page.goto(site.url + address, { waitUntil: 'networkidle' })
      await unfold(page)
      if ((await page.locator('[data-share]').count()) > 0) await page.locator('.tool-buttons').waitFor()
      expect(await faultsOfLayout(page)).toEqual([])
      await spaceOut(page)
      expect(await faultsOfLayout(page)).toEqual([])
      await close()
    },
  )

  test.each([...kinds, ...search])(
    'nothing sticks out where letters are twice as large: $kind',
    async ({ address }) => {
      const { page, close } = await openPage(PHONE)
      const session = await page.context().newCDPSession(page)
      await session.send('Page.enable')
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } })
      await page.goto(site.url + address)
      expect(
        await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)),
      ).toBeGreaterThan(30)
      await unfold(page)
      expect(await faultsOfLayout(page)).toEqual([])
      await close()
    },
  )

  test.each(kinds)('what stands alone is as large as a fingertip: $kind', async ({ address }) => {
    const { page, close } = await openPage(PHONE)
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    await unfold(page)
    if ((await page.locator('[data-share]').count()) > 0) await page.locator('.tool-buttons').waitFor()
    expect(await smallTargets(page)).toEqual([])
    await close()
  })
})
