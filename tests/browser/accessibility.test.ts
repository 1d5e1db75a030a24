import { AxeBuilder } from '@axe-core/playwright'
import { openPage, useBrowser } from '../harness/browser'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'

useBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each(builtSites())('$name', (site) => {
  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each(kindsOf(site))('axe finds nothing: $kind', async ({ address }) => {
      const { page, close } = await openPage({ colorScheme, viewport: { width: 375, height: 800 } })
      await page.goto(site.url + address)
      // What is folded is read, too.
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((details) => (details.open = true)),
      )
      // What scripts put there, too.
      if ((await page.locator('[data-share]').count()) > 0) await page.locator('.tool-buttons').waitFor()
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(said).toEqual([])
      await close()
    })
  })
})
