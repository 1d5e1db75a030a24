import { axeFindings } from '../harness/axe'
import { atRest, drawn, openPage, PHONE, useBrowser } from '../harness/browser'
import { builtSites, contentSite, foreignSite, placedSites } from '../harness/sites'
import { choose } from '../harness/trail'
import { contentOf } from '../harness/walks'
import { inDepth } from '../harness/depth'

useBrowser()

const content = contentSite()
const foreign = foreignSite()

describe.each(builtSites())('$name', (site) => {
  test('without scripts every guide is there, and nothing that would need them', async () => {
    const { page, close } = await openPage({ javaScriptEnabled: false })
    for (const lang of contentOf(site).languages) {
      await page.goto(`${site.url}/${lang}`)
      for (const guide of contentOf(site).guides(lang).keys())
        expect(await page.locator(`main a[href="/${lang}/${guide}"]`).isVisible()).toBe(true)
      expect(
        await page.locator('main select:visible, main button:visible, [data-recent]:visible').count(),
      ).toBe(0)
    }
    await close()
  })

  test('who opens a guide and comes back finds the product chosen still', async () => {
    const [lang] = contentOf(site).languages
    const [product] = [...contentOf(site).guides(lang!).values()].flatMap(({ products }) => products)
    const { page, close } = await openPage()
    await page.goto(`${site.url}/${lang}`)
    await page.locator('#product').selectOption({ label: product! })
    const status = page.locator('guide-index [role=status]')
    await status.filter({ hasText: /./ }).waitFor({ state: 'attached' })
    const before = await status.textContent()
    await page.locator('guide-index a:visible').first().click()
    await page.waitForURL(`**/${lang}/*`)
    await page.goBack()
    await status.filter({ hasText: before! }).waitFor({ state: 'attached' })
    expect(await page.locator('#product option:checked').textContent()).toBe(product)
    await close()
  })

  test('a product leaves the guides that are for it, and those for all', async () => {
    const { page, complaints, close } = await openPage()
    for (const lang of contentOf(site).languages) {
      const guides = [...contentOf(site).guides(lang).values()]
      await page.goto(`${site.url}/${lang}`)
      const select = page.locator('#product')
      if ((await select.count()) === 0) continue
      for (const product of new Set(guides.flatMap(({ products }) => products))) {
        await select.selectOption({ label: product })
        const wanted = guides.filter(({ products }) => products.length === 0 || products.includes(product))
        // The filter is fetched with the page; until then the choice waits for it. Arabic has digits of its own.
        await page.waitForFunction(
          (count) => document.querySelector('guide-index [role=status]')?.textContent.startsWith(count),
          new Intl.NumberFormat(lang).format(wanted.length),
        )
        const links = page.locator('guide-index a:visible')
        const ids = await links.evaluateAll((all) =>
          all.map((one) => one.getAttribute('href')!.split('/')[2]),
        )
        expect(ids.sort()).toEqual(wanted.map(({ id }) => id).sort())
        expect(await page.locator('guide-index h2:visible').count()).toBeLessThanOrEqual(wanted.length)
      }
      await select.selectOption('')
      expect(await page.locator('guide-index li:not([hidden])').count()).toBe(guides.length)
    }
    expect(complaints).toEqual([])
    await close()
  })
})

test.each(placedSites())(
  'the guides seen last are listed, each leading to the step seen last, $place',
  async ({ site, base }) => {
    const { page, complaints, close } = await openPage(PHONE)
    await page.goto(`${site.url}/en`)
    expect(await page.locator('[data-recent]').isVisible()).toBe(false)
    await page.goto(`${site.url}/en/flat-tyre/where`)
    await choose(page, 'unknown')
    await drawn(page)
    await page.goto(`${site.url}/en/no-internet/lights`)
    await drawn(page)
    for (const lang of ['en', 'ar']) {
      await page.goto(`${site.url}/${lang}`)
      const links = page.locator('[data-recent] a')
      await links.first().waitFor()
      const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))
      expect(hrefs).toEqual([`${base}/${lang}/no-internet/lights`, `${base}/${lang}/flat-tyre/water-test`])
      expect(await links.allInnerTexts()).toEqual(
        ['no-internet', 'flat-tyre'].map((id) => contentOf(foreign).guide(lang, id)!.title),
      )
    }
    expect(complaints).toEqual([])
    await close()
  },
)

test('nothing moves when they come', async () => {
  for (const options of [PHONE, ...inDepth([{ viewport: { width: 1440, height: 900 } }])]) {
    const { page, close } = await openPage(options)
    await page.addInitScript(() => {
      localStorage.setItem('signpost:recent', 'door-contact/connect app-does-not-ring/logged-in')
      const shifts: { at: number; value: number }[] = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          shifts.push({ at: entry.startTime, value: entry.value })
      }).observe({ type: 'layout-shift', buffered: true })
      Object.assign(window, { shifts })
    })
    await page.goto(`${content.url}/en`)
    await page.locator('[data-recent] a').first().waitFor()
    await atRest(page)
    // They come once the page is parsed; a busy browser may have painted a part of it before.
    const moved = await page.evaluate(() => {
      const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const { shifts } = window as unknown as { shifts: { at: number; value: number }[] }
      return shifts.filter(({ at }) => at > opened!.domInteractive)
    })
    expect(moved).toEqual([])
    await close()
  }
})

test('axe finds nothing while a product is chosen and guides were seen', async () => {
  const { page, close } = await openPage({ viewport: { width: 375, height: 800 } })
  const lang = contentOf(content).languages[1] ?? 'en'
  await page.goto(`${content.url}/${lang}/door-contact/connect`)
  await drawn(page)
  await page.goto(`${content.url}/${lang}`)
  await page.locator('[data-recent] a').first().waitFor()
  await page.locator('#product').selectOption({ index: 1 })
  expect((await axeFindings(page)).violations).toEqual([])
  await close()
})
