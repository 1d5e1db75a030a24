import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { builtPages } from '../harness/built-pages'
import { answerOf } from '../harness/other-servers'
import { rawRequest, request, statusOf } from '../harness/raw-request'
import { foreignSite, placedSites } from '../harness/sites'

// What npm start answers without Next.js.

const foreign = foreignSite()

describe.each(placedSites())('$place', ({ site }) => {
  const { port, pathname } = new URL(site.url)
  const base = pathname.replace(/\/$/, '')
  const ask = (address: string, headers?: Record<string, string>) =>
    answerOf(Number(port), base + address, headers)

  test('every page is what the build has made', async () => {
    for (const { address, html } of await builtPages(site)) {
      const response = await fetch(site.url + address)
      expect([address, response.status, response.headers.get('content-type')]).toEqual([
        address,
        200,
        'text/html; charset=utf-8',
      ])
      expect(response.headers.get('etag')).toBeTruthy()
      expect(await response.text()).toBe(html)
    }
  })

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('to who takes %s a page comes as %s', async (accepted, encoding) => {
    const { statusCode, headers } = await ask('/en/flat-tyre/find-hole', { 'accept-encoding': accepted })
    expect([statusCode, headers['content-encoding'], headers.vary]).toEqual([
      200,
      encoding,
      'Accept, Accept-Encoding',
    ])
  })

  test('to a page that has what all have in common, another comes in less than half of its bytes, as text', async () => {
    const address = '/en/flat-tyre/where'
    const asked = { 'accept-encoding': 'br' }
    const [page, part] = await Promise.all([ask(address, asked), ask(`${address}?part`, asked)])
    expect([part.statusCode, part.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(Number(part.headers['content-length'])).toBeLessThan(Number(page.headers['content-length']) / 2)
    const again = await ask(`${address}?part`, { ...asked, 'if-none-match': part.headers.etag! })
    expect(again.statusCode).toBe(304)
    const [whole, plain] = await Promise.all([address, `${address}?part`].map((one) => fetch(site.url + one)))
    expect(part.headers.etag).not.toBe(page.headers.etag)
    const main = /<main[\s\S]*<\/main>/
    expect(main.exec(await plain!.text())?.[0]).toBe(main.exec(await whole!.text())?.[0])
  })

  test.each(['/en/flat-tyre/find-hole', '/sw.js', '/robots.txt'])(
    'who has %s already is told so in a few bytes',
    async (address) => {
      const { headers } = await ask(address)
      const again = await ask(address, { 'if-none-match': headers.etag! })
      expect([again.statusCode, again.headers['content-length']]).toEqual([304, undefined])
      const other = await ask(address, { 'if-none-match': '"another"' })
      expect(other.statusCode).toBe(200)
    },
  )

  test.each([
    ['/en/flat-tyre/find-hole.html', 404],
    ['/en/flat-tyre/find-hole.br', 404],
    ['/en/flat-tyre/find-hole.html.br', 404],
    ['/en/index', 404],
    ['/.git', 404],
    ['/en/%2e%2e/%2e%2e/package.json', 404],
    ['/en/', 308],
  ])('%s is no second address of a page: %d', async (address, status) => {
    expect((await ask(address)).statusCode).toBe(status)
  })

  test('a head is a head', async () => {
    const answer = await rawRequest(Number(port), request(`${base}/en`).replace('GET', 'HEAD'))
    expect(statusOf(answer)).toBe(200)
    expect(answer.toString().split('\r\n\r\n')[1]).toBe('')
  })

  test.each(['', base])('says below "%s" how it does, and what it serves', async (below) => {
    const origin = new URL(site.url).origin
    const [health, ready] = await Promise.all(
      ['/healthz', '/readyz'].map((address) => fetch(origin + below + address)),
    )
    expect([health!.status, ready!.status, health!.headers.get('cache-control')]).toEqual([
      200,
      200,
      'no-store',
    ])
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    const built = path.basename(site.distDir).split('-')[1]
    expect(await health!.json()).toMatchObject({
      ...{ status: 'ok', version, build: built, edition: 'for customers' },
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    })
  })
})

test('the smaller copies hold the same', async () => {
  const [page] = await builtPages(foreign)
  const copy = await readFile(path.join(foreign.distDir, 'sent', `${page!.address.slice(1)}.html.br`))
  expect(brotliDecompressSync(copy).toString()).toBe(page!.html)
})
