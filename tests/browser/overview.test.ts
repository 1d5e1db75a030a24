import { allAddress, guideAddress, mapAddress } from '@/lib/addresses'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { builtSites, contentSite, foreignSite } from '../harness/sites'
import { contentOf } from '../harness/walks'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const foreign = foreignSite()
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const NARROW = { ...PHONE, viewport: { width: 390, height: 844 } }

describe.each(builtSites())('$name', (site) => {
  const content = contentOf(site)
  const lang = content.languages[0]!
  const guides = [...content.guides(lang).values()]

  whenDeep('the outline of a front page has every answer of every question', async () => {
    const { page, close } = await openPage({ javaScriptEnabled: false })
    for (const guide of guides) {
      await page.goto(site.url + guideAddress(lang, guide.id))
      const answers = [...guide.steps.values()].flatMap((step) =>
        step.kind === 'question' ? step.choices : [],
      )
      const listed = page.locator('.outline-exits > li:not([data-answer=""])')
      expect(await listed.count()).toBe(answers.length)
    }
    await close()
  })

  test('a page about a whole guide says its title once', async () => {
    const { page, close } = await openPage(PHONE)
    for (const address of [mapAddress(lang, guides[0]!.id), allAddress(lang, guides[0]!.id)]) {
      await page.goto(site.url + address)
      expect(await page.getByText(guides[0]!.title, { exact: true }).count()).toBe(1)
      const up = page.locator('h1 a')
      expect(await up.getAttribute('href')).toBe(guideAddress(lang, guides[0]!.id))
    }
    await close()
  })

  test.each([PHONE, ...inDepth([{ viewport: { width: 1440, height: 900 } }])])(
    'a map opens as wide as its frame',
    async (size) => {
      const { page, close } = await openPage(size)
      for (const guide of guides.slice(0, 4)) {
        await page.goto(site.url + mapAddress(lang, guide.id))
        await page.locator('.map-node[tabindex="0"]').waitFor({ state: 'attached' })
        const over = await page
          .locator('.map-view')
          .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
        expect(Math.max(...over)).toBeLessThanOrEqual(1)
      }
      await close()
    },
  )

  test('on the page with all steps everything that is tapped is 24 pixels high and wide', async () => {
    const { page, close } = await openPage(NARROW)
    for (const guide of guides) {
      await page.goto(site.url + allAddress(lang, guide.id))
      const small = await page.locator('main').evaluate((main) => {
        // What is not drawn yet has no size yet.
        for (const step of main.querySelectorAll<HTMLElement>('.whole-step'))
          step.style.contentVisibility = 'visible'
        return (
          [...main.querySelectorAll('a, button, summary, select')]
            .filter((one) => one.checkVisibility({ contentVisibilityAuto: false }))
            // Marks on a picture lie where they lie; the text has a link to each.
            .filter((one) => !one.closest('svg'))
            .filter((one) => {
              const { width, height } = one.getBoundingClientRect()
              return Math.min(width, height) < 24
            })
            .map((one) => one.outerHTML.slice(0, 120))
        )
      })
      expect(small).toEqual([])
    }
    await close()
  })
})

test('on the page with all steps no word is cut off, however long it is', async () => {
  const { page, close } = await openPage(NARROW)
  await page.goto(`${foreign.url}/en/no-internet/all`)
  const texts =
    'h1 bdi, h2 bdi, .outline-steps bdi, .step-exits bdi, .whole-step .prose p, .whole-step .prose li'
  const cut = await page.locator('main').evaluate(
    (main, { texts, word }) => {
      for (const step of main.querySelectorAll<HTMLElement>('.whole-step'))
        step.style.contentVisibility = 'visible'
      for (const text of main.querySelectorAll(texts)) text.append(` ${word} `)
      return [...main.querySelectorAll<HTMLElement>(`${texts}, .whole-step`)]
        .filter(
          (one) => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth + 1,
        )
        .filter(
          (one) =>
            getComputedStyle(one).display !== 'inline' || one.getBoundingClientRect().right > innerWidth,
        )
        .map((one) => one.outerHTML.slice(0, 120))
    },
    { texts, word: LONG },
  )
  expect(cut).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await close()
})

test.each([1024, ...inDepth([1200])])(
  'home gives no column to its decoration at %i pixels',
  async (width) => {
    const { page, close } = await openPage({ viewport: { width, height: 800 } })
    for (const site of builtSites()) {
      const lang = contentOf(site).languages[0]!
      await page.goto(`${site.url}/${lang}`)
      const [name, title] = [
        await page.locator('header > a:first-child').boundingBox(),
        await page.locator('main h1').boundingBox(),
      ]
      expect(title!.x).toBe(name!.x)
      const sign = (await page.locator('.big-sign').boundingBox())!
      for (const one of ['h1', 'search-box', 'guide-index a', 'guide-index select'])
        for (const beside of await page.locator(`main ${one}:visible`).all()) {
          const box = (await beside.boundingBox())!
          const apart = box.x + box.width <= sign.x || box.y >= sign.y + sign.height
          expect(apart).toBe(true)
        }
    }
    await close()
  },
)

test('on a phone the search button is a sign, and still says what it is', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${foreign.url}/en/search`)
  const button = page.getByRole('search').getByRole('button', { name: 'Search' })
  expect(await button.locator('svg').isVisible()).toBe(true)
  const [field, own] = [await page.locator('#query').boundingBox(), await button.boundingBox()]
  expect(own!.width).toBeLessThan(80)
  expect(Math.min(own!.width, own!.height)).toBeGreaterThanOrEqual(44)
  expect(field!.width).toBeGreaterThan(240)
  await close()
})

test('what is found is painted in its title alone', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${foreign.url}/en/search?q=internet`)
  await page.locator('.found mark').first().waitFor()
  const painted = await page
    .locator('.found mark')
    .evaluateAll((all) =>
      all
        .filter((mark) => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((mark) => mark.closest('.found-title') !== null),
    )
  expect(painted.every(Boolean)).toBe(true)
  await close()
})

test('without scripts nothing offers what only scripts can do', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false })
  for (const path of ['/en', '/en/search', '/en/flat-tyre/map', '/en/flat-tyre/all', '/en/flat-tyre']) {
    await page.goto(foreign.url + path)
    // A box of a text that cannot be ticked is no offer: it says what is done.
    expect(await page.locator('button:visible, select:visible, input:enabled:visible').count()).toBe(0)
    expect(await page.locator('a[href$="/_offline"]:visible').count()).toBe(0)
  }
  await close()
})

whenDeep('answers with pictures stand side by side where there is room', async () => {
  const { page, close } = await openPage({ viewport: { width: 1440, height: 900 } })
  const site = contentSite()
  for (const guide of contentOf(site).guides('en').values()) {
    const step = [...guide.steps.values()].find(
      (one) => one.kind === 'question' && one.choices.filter(({ screenshot }) => screenshot).length > 1,
    )
    if (!step) continue
    await page.goto(`${site.url}${guideAddress('en', guide.id)}/${step.id}`)
    const boxes = await Promise.all(
      (await page.locator('.post .action-link').all()).map((link) => link.boundingBox()),
    )
    expect(boxes[1]!.y).toBe(boxes[0]!.y)
    expect(boxes[1]!.x).toBeGreaterThan(boxes[0]!.x)
  }
  await close()
})
