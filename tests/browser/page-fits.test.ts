import type { Page } from 'playwright-core'
import { mapAddress } from '@/lib/addresses'
import { drawn, NO_WORKER, openPage, PHONE, useBrowser } from '../harness/browser'
import { DEEP, laidOut } from '../harness/depth'
import { faultsOfLayout } from '../harness/layout-faults'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'
import { smallTargets } from '../harness/small-targets'
import { together } from '../harness/together'
import { contentOf } from '../harness/walks'

useBrowser()

/** A reader's own settings, as in https://www.w3.org/TR/WCAG22/#text-spacing, put on whatever the page's policy. Returns what takes them off. */
async function spaceOut(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  return () => page.evaluate(() => void document.adoptedStyleSheets.pop())
}

function unfold(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
}

describe.each(builtSites())('$name', (site) => {
  // The kinds take turns at the directions of writing.
  const kinds = kindsOf(site, laidOut)
    .filter(({ kind }) => !kind.startsWith('nowhere'))
    .filter((_, i) => DEEP || i % 2 === 0)
  const content = contentOf(site)
  const others = laidOut(content.languages).flatMap((lang) => [
    { kind: `search, ${lang}`, address: `/${lang}/search` },
    ...[...content.guides(lang).keys()].slice(0, 1).map((guide) => ({
      kind: `map, ${lang}`,
      address: mapAddress(lang, guide),
    })),
  ])

  /** What is seen of a page in one visit: it is laid out anew for each width and size. */
  const visited = together([...kinds, ...others], async ({ address }) => {
    const { page, close } = await openPage({ ...PHONE, ...NO_WORKER, viewport: { width: 320, height: 640 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Page.enable')
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    await unfold(page)
    if ((await page.locator('[data-share]').count()) > 0) await page.locator('.tool-buttons').waitFor()
    const plain = await faultsOfLayout(page)
    const undo = await spaceOut(page)
    const spaced = await faultsOfLayout(page)
    await undo()
    await page.setViewportSize(PHONE.viewport)
    const small = await smallTargets(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } })
    await drawn(page)
    const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
    const large = await faultsOfLayout(page)
    await page.setViewportSize({ width: 320, height: 640 })
    const largeOnSmall = await faultsOfLayout(page)
    await close()
    return { plain, spaced, small, size, large, largeOnSmall }
  })

  test.each([...kinds, ...others])(
    'nothing sticks out at 320 pixels with all unfolded and the text spaced out: $kind',
    async (kind) => {
      expect(await visited(kind)).toMatchObject({ plain: [], spaced: [] })
    },
  )

  test.each([...kinds, ...others])(
    'nothing sticks out where letters are twice as large: $kind',
    async (kind) => {
      const { size, large, largeOnSmall } = await visited(kind)
      expect(size).toBeGreaterThan(30)
      expect({ large, largeOnSmall }).toEqual({ large: [], largeOnSmall: [] })
    },
  )

  test.each(kinds)('what stands alone is as large as a fingertip: $kind', async (kind) => {
    expect((await visited(kind)).small).toEqual([])
  })
})
