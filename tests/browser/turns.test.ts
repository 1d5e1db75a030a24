import type { CDPSession, Page } from 'playwright-core'
import { atRest, NO_WORKER, openPage, PHONE, useBrowser } from '../harness/browser'
import { apart } from '../harness/gesture'
import { builtPages } from '../harness/built-pages'
import { makePatient } from '../harness/patient-page'
import { foreignSite } from '../harness/sites'
import { contentOf, longestWalksOf } from '../harness/walks'

// What a turn to the next page costs that no machine decides: layouts, what stays in memory, and bytes.

useBrowser()

const site = foreignSite()
const [lang = 'en'] = contentOf(site).languages

/** From a tap until the reader looks at the page that came. */
const MOST_LAYOUTS = 3
const FEW_TURNS = 10
const MANY_TURNS = 50
/** Pages differ in length. */
const MORE = 1.25
/** Without pictures, headers included: a document and its scripts, and for each further page what that has and the one before has not. */
const FIRST_PAGE_BYTES = 18_000
const NEXT_PAGE_BYTES = 4_000

async function metricsOf(page: Page): Promise<(name: string) => Promise<number>> {
  const client: CDPSession = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  return async (name) => {
    if (name === 'Nodes') for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage')
    const { metrics } = await client.send('Performance.getMetrics')
    return metrics.find((one) => one.name === name)!.value
  }
}

/** Waits until the reader has stayed, and the next pages are made. */
async function read(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('body link'))
  await atRest(page)
}

test('a turn takes few layouts', async () => {
  const { page, close } = await openPage({ ...PHONE, ...NO_WORKER })
  const [walk] = longestWalksOf(site, lang)
  const count = await metricsOf(page)
  await page.goto(site.url + walk!.stops[0]!.address)
  const layouts: number[] = []
  for (const [i, { mark }] of walk!.stops.slice(0, -1).entries()) {
    await read(page)
    const link = page.locator(mark).first()
    const before = await count('LayoutCount')
    // To ask where it is would make the browser lay out the page; a finger does not.
    await link.dispatchEvent('click')
    await page.waitForURL(site.url + walk!.stops[i + 1]!.address)
    await atRest(page)
    layouts.push((await count('LayoutCount')) - before)
  }
  expect(layouts.length).toBeGreaterThan(2)
  expect(layouts.filter((one) => one > MOST_LAYOUTS)).toEqual([])
  await close()
})

test('what a tab keeps does not grow with the pages that are turned', async () => {
  const { page, close } = await openPage({ ...PHONE, ...NO_WORKER })
  const count = await metricsOf(page)
  await makePatient(page)
  const pages = await builtPages(site)
  const steps = pages
    .filter(({ html, address }) => address.startsWith(`/${lang}/`) && /data-(?:choice|next)=/.test(html))
    .map(({ address }) => address)
  expect(steps.length).toBeGreaterThan(FEW_TURNS)
  await page.goto(site.url + steps[0]!)
  await read(page)
  let few = 0
  for (let turn = 1; turn <= MANY_TURNS; turn++) {
    const address = steps[turn % steps.length]!
    await page.evaluate((to) => {
      const link = document.querySelector<HTMLAnchorElement>('[data-choice],[data-next]')!
      link.href = to
      link.click()
    }, address)
    await page.waitForURL(site.url + address)
    if (turn === FEW_TURNS) few = await nodesAtRest()
  }
  expect(await nodesAtRest()).toBeLessThan(few * MORE)
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1)
  await close()

  async function nodesAtRest(): Promise<number> {
    await atRest(page)
    return count('Nodes')
  }
})

test('a walk asks for few bytes: what pages have in common comes once', async () => {
  const { page, close } = await openPage({ ...PHONE, ...NO_WORKER })
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const pictures = new Set<string>()
  let [bytes, pagesAhead] = [0, 0]
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Image') pictures.add(requestId)
    if (response.url.endsWith('?part')) pagesAhead += 1
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pictures.has(requestId)) bytes += encodedDataLength
  })
  const [walk] = longestWalksOf(site, lang)
  await page.goto(site.url + walk!.stops[0]!.address)
  await read(page)
  const first = bytes
  for (const [i, { mark }] of walk!.stops.slice(0, -1).entries()) {
    const link = page.locator(mark).first()
    await link.click(await apart(page, link))
    await page.waitForURL(site.url + walk!.stops[i + 1]!.address)
    await atRest(page)
  }
  expect(pagesAhead).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_BYTES + pagesAhead * NEXT_PAGE_BYTES)
  expect(first).toBeLessThanOrEqual(FIRST_PAGE_BYTES + 8 * NEXT_PAGE_BYTES)
  await close()
})

test.each([
  ['of the same build', true],
  ['of another build', false],
])('a server that sends whole pages %s is walked on, too', async (_, isSame) => {
  const { page, close } = await openPage(NO_WORKER)
  await page.route('**/*?part', async (route) => {
    const html = await (await fetch(route.request().url().replace('?part', ''))).text()
    const body = isSame ? html : html.replace('</style>', 'h1{color:red}</style>')
    // The page that asks may be gone.
    await route.fulfill({ contentType: 'text/html', body }).catch(() => undefined)
  })
  await page.goto(`${site.url}/en/flat-tyre/where`)
  await read(page)
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  await page.locator('[data-choice="unknown"]').click()
  await page.waitForURL(`${site.url}/en/flat-tyre/water-test`)
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(isSame)
  await close()
})
