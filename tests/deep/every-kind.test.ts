import type { Page } from 'playwright-core'
import { axeFindings, axeInBothSchemes, NOTHING_FOUND } from '../harness/axe'
import { atRest, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { everyKindOf } from '../harness/every-kind'
import { builtSites } from '../harness/sites'
import { together } from '../harness/together'
import { contentOf } from '../harness/walks'

useBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const NARROW = { width: 375, height: 800 }
const WIDE = { width: 1440, height: 900 }

/**
 * Lays out all that is left until somebody comes near it. Where it is not, its place is but as large as it is thought to be, and axe takes what
 * is longer for something that lies below what comes next.
 */
function layOutAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('body *'))
      if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible'
  })
}

/**
 * Chromium says of letters' filling what it would be without forced colours, though it draws the forced one; axe asks for that first, and for
 * their colour where there is none.
 */
function askForColours(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { getPropertyValue } = CSSStyleDeclaration.prototype
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return name === '-webkit-text-fill-color' ? '' : getPropertyValue.call(this, name)
    }
  })
}

/** What cannot be read where the system chooses all colours, as in Windows' high contrast. */
async function unreadable(page: Page): Promise<string[]> {
  const found: string[] = []
  await askForColours(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' })
    const { violations } = await axeFindings(page, { rules: ['color-contrast'] })
    found.push(...violations.map((one) => `${colorScheme}: ${one}`))
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
  return found
}

describe.each(builtSites())('$name', (site) => {
  const { interfaces } = contentOf(site).site
  const cases = everyKindOf(site).flatMap(({ kind, address }) =>
    [undefined, ...interfaces.map(({ id }) => id)].map((ui) => ({
      kind: `${kind}${ui === undefined ? '' : `, interface ${ui}`}`,
      address: address + (ui === undefined ? '' : `?ui=${ui}`),
    })),
  )

  /** All that is seen of a page in one visit. */
  const seen = together(cases, async ({ address }) => {
    const { page, requests, complaints, close } = await openPage({
      ...{ colorScheme: 'light', reducedMotion: 'reduce', viewport: NARROW },
      ...NO_WORKER,
    })
    await page.goto(site.url + address)
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
    await layOutAll(page)
    await atRest(page)
    const narrow = await axeInBothSchemes(page, { tags: TAGS })
    await page.setViewportSize(WIDE)
    await atRest(page)
    const wide = await axeInBothSchemes(page, { tags: TAGS })
    const forced = await unreadable(page)
    await close()
    const elsewhere = requests.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith('data:'))
    return { narrow, wide, forced, elsewhere, complaints }
  })

  test.each(cases)('axe finds nothing at 375 nor at 1440 pixels: $kind', async (one) => {
    const { narrow, wide } = await seen(one)
    expect({ narrow, wide }).toEqual({ narrow: NOTHING_FOUND, wide: NOTHING_FOUND })
  })

  test.each(cases)('all can be read in forced colours: $kind', async (one) => {
    expect((await seen(one)).forced).toEqual([])
  })

  test.each(cases)(
    'it asks no other site for anything, and the browser has no complaint: $kind',
    async (one) => {
      const { elsewhere, complaints } = await seen(one)
      expect(elsewhere).toEqual([])
      // That there is no page is said by its status, on which a browser remarks.
      expect(complaints.filter((text) => !text.includes('404 (Not Found)'))).toEqual([])
    },
  )
})

test('what cannot be read in forced colours is found', async () => {
  const { page, close } = await openPage()
  await page.setContent(
    '<main><p>Readable</p><p style="forced-color-adjust:none;color:#777;background:#888">Not readable</p></main>',
  )
  expect((await unreadable(page)).join()).toContain('Not readable')
  await close()
})
