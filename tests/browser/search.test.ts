import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { axeInBothSchemes, NOTHING_FOUND } from '../harness/axe'
import { atRest, NO_WORKER, openPage, PHONE, useBrowser } from '../harness/browser'
import { contentSite, foreignSite } from '../harness/sites'
import { contentOf } from '../harness/walks'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const site = contentSite()
const foreign = foreignSite()
const { languages } = contentOf(site)
const STEP = '/en/cannot-add-device-to-my2n/old-account'
/** Bytes, compressed with brotli, that a first search may load beyond the page. */
const COLD_BUDGET = 25_000

const [asked] = JSON.parse(readFileSync('tests/lib/search/queries.json', 'utf8')) as [
  { query: string; steps: string[] },
]

const results = (page: Page) => page.locator('[data-results] a')

test('a page loads nothing of the search until somebody turns to it', async () => {
  const { page, requests, close } = await openPage()
  for (const address of ['/en', STEP]) {
    await page.goto(site.url + address, { waitUntil: 'networkidle' })
    expect(requests.filter((url) => /search|opened|box\.|palette/.test(url))).toEqual([])
  }
  await close()
})

test('results come as one types, in the address too, and the first leads to the step', async () => {
  const { page, complaints, close } = await openPage(PHONE)
  await page.goto(`${site.url}/en?ui=old`)
  await page.locator('#query').pressSequentially(asked.query, { delay: 5 })
  await results(page).first().waitFor()
  expect(await page.locator('mark').count()).toBeGreaterThan(0)
  await page.waitForURL((url) => url.searchParams.get('q') === asked.query)
  expect(new URL(page.url()).searchParams.get('ui')).toBe('old')
  expect(await page.locator('search-box [role=status]').innerText()).not.toBe('')
  await page.locator('#query').press('Enter')
  const focused = page.locator(':focus')
  expect(await focused.getAttribute('href')).toBe(await results(page).first().getAttribute('href'))
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => asked.steps.some((step) => url.pathname.endsWith(step)))
  expect(complaints).toEqual([])
  await close()
})

whenDeep(
  'an address with a query shows what it finds, and going back from a result shows it again',
  async () => {
    const { page, close } = await openPage()
    await page.goto(`${site.url}/en/search?q=${encodeURIComponent(asked.query)}`)
    await results(page).first().waitFor()
    // The texts that come last may put another first.
    await atRest(page)
    const first = await results(page).first().getAttribute('href')
    await results(page).first().click()
    await page.waitForURL((url) => url.href.startsWith(new URL(first!, site.url).href))
    await page.goBack()
    await results(page).first().waitFor()
    await atRest(page)
    expect(await results(page).first().getAttribute('href')).toBe(first)
    await close()
  },
)

test('arrow keys go from the field to the results and back', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/search?q=reset`)
  await results(page).first().waitFor()
  await page.locator('#query').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator(':focus').getAttribute('href')).toBe(
    await results(page).nth(1).getAttribute('href'),
  )
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await page.locator('#query:focus').count()).toBe(1)
  await close()
})

test('where nothing is found, the guides and support are still there', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${site.url}/en/search?q=xyzzyqwrtz`)
  await page.locator('[data-results] a[href]').first().waitFor()
  expect(await page.locator('[data-otherwise] a').count()).toBeGreaterThan(5)
  expect(await page.locator('[data-otherwise]').isVisible()).toBe(true)
  expect(await page.locator('[data-results]').innerText()).toContain('xyzzyqwrtz')
  await close()
})

test('where little fits, the page says so first, names what is nowhere, and shows the guides and support', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${site.url}/en/search?q=${encodeURIComponent('xyzzy qwrtz reset')}`)
  const gap = page.locator('[data-results] > .found-none:first-child')
  await gap.waitFor()
  expect(await gap.innerText()).toContain('xyzzy, qwrtz')
  expect(await gap.locator('a').count()).toBe(1)
  expect(await page.locator('[data-otherwise]').isVisible()).toBe(true)
  await page.locator('search-box [role=status]:not(:empty)').waitFor({ state: 'attached' })
  await close()
})

test('what was found stands by guide, with two steps of each at most, and where the guide begins', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${site.url}/en/search?q=reset`)
  await results(page).first().waitFor()
  const guides = await page.locator('[data-results] > section').evaluateAll((sections) =>
    sections.map((section) => ({
      title: section.querySelector('h2')?.textContent,
      folders: [...section.querySelectorAll('a')].map((a) => a.pathname.split('/')[2]),
      steps: section.querySelectorAll('a[data-kind]').length,
    })),
  )
  expect(guides.length).toBeGreaterThan(1)
  for (const { title, folders, steps } of guides) {
    expect(title).toBeTruthy()
    expect(new Set(folders).size).toBe(1)
    expect(steps).toBeLessThanOrEqual(2)
  }
  expect(new Set(guides.map(({ title }) => title)).size).toBe(guides.length)
  await close()
})

test('where the search cannot be loaded, the page says so, and tries again when asked', async () => {
  const { page, close } = await openPage(NO_WORKER)
  await page.route('**/search.json', (route) => route.abort())
  await page.goto(`${site.url}/en`)
  await page.locator('#query').fill('reset')
  await page.locator('[data-failed]').waitFor()
  await page.unroute('**/search.json')
  await page.locator('[data-retry]').click()
  await results(page).first().waitFor()
  expect(await page.locator('[data-failed]').isVisible()).toBe(false)
  await close()
})

test('without scripts the search lists every guide and step', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false })
  for (const [lang, guides] of languages.map((one) => [one, contentOf(site).guides(one)] as const)) {
    await page.goto(`${site.url}/${lang}/search`)
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const steps = [...guides.values()].flatMap(({ id, steps }) =>
      [...steps.keys()].map((step) => `/${lang}/${id}/${step}`),
    )
    expect(links).toEqual(expect.arrayContaining(steps))
    expect(await page.locator('#query').isVisible()).toBe(false)
  }
  await close()
})

test('a result shows the sentence in which the words stand', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${foreign.url}/en/search?q=pressure`)
  const shown = page.locator('[data-results] .found-trail', { hasText: 'Pressure is on the tyre' })
  await shown.waitFor()
  expect(await shown.locator('mark').allInnerTexts()).toEqual(['Pressure'])
  await close()
})

test.each(languages)('the first result costs little: %s', async (lang) => {
  const [guide] = contentOf(site).guides(lang).values()
  const { page, requests, close } = await openPage()
  await page.goto(`${site.url}/${lang}`, { waitUntil: 'networkidle' })
  requests.length = 0
  let loaded: string[] = []
  await page.exposeFunction('found', () => (loaded = [...requests]))
  await page.evaluate(() => {
    const note = () => (globalThis as unknown as { found: () => void }).found()
    new MutationObserver(note).observe(document.querySelector('[data-results]')!, { childList: true })
  })
  await page.locator('#query').fill(guide!.title)
  await results(page).first().waitFor()
  const files = (loaded.length > 0 ? loaded : requests).filter(
    (url) => !/\.(?:texts|excerpts)\.json$/.test(url),
  )
  const sizes = await Promise.all(files.map((url) => sizeOf(new URL(url).pathname)))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(COLD_BUDGET)
  expect(files.length).toBeGreaterThan(1)
  await close()
})

/** Of a file, as it is sent: compressed, where it is worth it. */
async function sizeOf(address: string): Promise<number> {
  const file = path.join(site.distDir, 'sent', address)
  return (await stat(`${file}.br`).catch(() => stat(file))).size
}

test.each([
  // What is found, that it is little, and what there is otherwise.
  ['little found', '/en/search?q=xyzzy+qwrtz+reset'],
  ...inDepth([
    ['home', '/en?q=reset'],
    ['search', `/${languages[1] ?? 'en'}/search?q=reset`],
    ['nothing found', '/en/search?q=xyzzyqwrtz'],
  ]),
])('axe finds nothing with results on the page: %s', async (_, address) => {
  const { page, close } = await openPage(PHONE)
  await page.goto(site.url + address)
  await page.locator('[data-results] > *').first().waitFor()
  expect(await axeInBothSchemes(page)).toEqual(NOTHING_FOUND)
  await close()
})

whenDeep('content that has nothing to do with the first is found as well', async () => {
  const content = contentOf(foreign)
  const lang = content.languages[0]!
  const guide = [...content.guides(lang).values()][0]!
  const { page, close } = await openPage()
  await page.goto(
    `${foreign.url}/${lang}/search?q=${encodeURIComponent(guide.steps.get(guide.start)!.title)}`,
  )
  await results(page).first().waitFor()
  const found = await results(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(found[0]).toBe(`/${lang}/${guide.id}/${guide.start}`)
  await close()
})
