import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openPage, useBrowser } from '../harness/browser'
import { apart } from '../harness/gesture'
import { sharedExport } from '../harness/exported-site'
import { serveExport } from '../harness/offline'
import { placedSites } from '../harness/sites'
import { trail } from '../harness/trail'
import { longestWalksOf } from '../harness/walks'
import { inDepth } from '../harness/depth'

useBrowser()

describe.each(placedSites())('npm run serve over an export $place', ({ site }) => {
  let made: Awaited<ReturnType<typeof sharedExport>>
  let served: Awaited<ReturnType<typeof serveExport>>
  beforeAll(async () => {
    made = await sharedExport(site)
    served = await serveExport(made.folder)
  })
  afterAll(() => served.stop())

  test('a reader walks from the front page to the outcome', async () => {
    const { page, complaints, close } = await openPage({ reducedMotion: 'reduce' })
    const { from, stops } = longestWalksOf(site, 'en')[0]!
    await page.goto(served.url + from)
    await page.locator('main a[data-next]').first().click()
    for (const [i, { address, mark }] of stops.entries()) {
      await page.waitForURL(served.url + address)
      const link = page.locator(mark).first()
      if (i < stops.length - 1) await link.click(await apart(page, link))
    }
    expect(await page.locator(stops.at(-1)!.mark).count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await close()
  })

  test.each([
    ['a short link', '/s/bcdfghj?ui=app&via=where.tube#x', '/en/flat-tyre/find-hole?ui=app'],
    ['a step of a former guide', '/ar/puncture/workshop', '/ar/flat-tyre/workshop'],
    ...inDepth([
      ['a former step', '/en/flat-tyre/look-for-hole?ui=app', '/en/flat-tyre/find-hole?ui=app'],
      [
        'an address that a server added a slash to',
        '/en/flat-tyre/where/?ui=app',
        '/en/flat-tyre/where?ui=app',
      ],
      ['/', '/?ui=app', '/en?ui=app'],
    ]),
  ])('%s arrives with its query', async (_, address, arrives) => {
    const { page, complaints, close } = await openPage({ locale: 'en-GB' })
    await page.goto(served.url + address)
    await page.waitForURL((url) => url.href.replace(/#.*|&via=.*/, '') === served.url + arrives)
    expect(await page.locator('main h1').count()).toBe(1)
    expect(complaints).toEqual([])
    await close()
  })

  test.each([
    ['/en/flat-tyre/look-for-hole.md', '/en/flat-tyre/find-hole.md'],
    ['/ar/puncture.json', '/ar/flat-tyre.json'],
  ])('what machines read lies at the former address %s too', async (former, now) => {
    const [then, today] = await Promise.all([former, now].map((address) => fetch(served.url + address)))
    expect([then!.status, await then!.text()]).toEqual([200, await today!.text()])
  })

  test.each([
    ['with the end of a sentence behind it', '/s/bcdfghj.%E2%80%9D'],
    ...inDepth([['in capitals', '/s/BCDFGHJ']]),
    ['of a page that ends a sentence', '/en/flat-tyre/find-hole).'],
  ])('a link %s arrives where a server knows no more than 404.html', async (_, address) => {
    const { page, close } = await openPage({ locale: 'en-GB' })
    const lost = await readFile(path.join(made.folder, '404.html'), 'utf8')
    const { headers } = await fetch(`${served.url}/nowhere`)
    await page.route(served.url + address, (route) =>
      route.fulfill({
        status: 404,
        contentType: 'text/html',
        headers: { 'content-security-policy': headers.get('content-security-policy')! },
        body: lost,
      }),
    )
    await page.goto(served.url + address)
    await page.waitForURL(`${served.url}/en/flat-tyre/find-hole`)
    await close()
  })

  test('an old link with answers arrives with its trail', async () => {
    const { page, close } = await openPage()
    await page.goto(`${served.url}/en/puncture/patch?via=where.look-for-hole`)
    await page.waitForURL((url) => url.pathname.endsWith('/flat-tyre/patch'))
    expect(await trail(page)).toHaveLength(2)
    await close()
  })

  test('/ goes to the language of the browser, and without scripts offers each', async () => {
    const { page, close } = await openPage({ locale: 'ar-EG' })
    await page.goto(`${served.url}/`)
    await page.waitForURL(`${served.url}/ar`)
    await close()
    const plain = await openPage({ javaScriptEnabled: false })
    await plain.page.goto(`${served.url}/`)
    await plain.page.locator('a[hreflang=ar]').click()
    await plain.page.waitForURL(`${served.url}/ar`)
    await plain.page.goto(`${served.url}/s/bcdfghj`)
    await plain.page.waitForURL(`${served.url}/en/flat-tyre/find-hole`)
    await plain.close()
  })

  test('what is not there is not found, and nothing that is for servers is given away', async () => {
    for (const address of ['/nowhere', '/_server/nginx.conf', '/_headers', '/.signpost.json']) {
      const answer = await fetch(served.url + address)
      expect([address, answer.status]).toEqual([address, 404])
      expect(await answer.text()).toContain('<h1')
    }
  })

  test('its headers are those of npm start, its pages compressed', async () => {
    const address = '/en/flat-tyre/where'
    const [page, same] = await Promise.all([
      fetch(served.url + address, { headers: { 'accept-encoding': 'br' } }),
      fetch(site.url + address),
    ])
    for (const name of ['content-security-policy', 'cache-control', 'x-frame-options', 'permissions-policy'])
      expect([name, page.headers.get(name)]).toEqual([name, same.headers.get(name)])
    expect(page.headers.get('content-encoding')).toBe('br')
  })
})
