import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sharedExport } from '../harness/exported-site'
import { openPage, useBrowser } from '../harness/browser'
import {
  answerOf,
  hasBrotli,
  hasCaddy,
  hasNginx,
  hasPython,
  sayIfMissing,
  startCaddy,
  startNginx,
  startPlainServer,
  type OtherServer,
} from '../harness/other-servers'
import { foreignSite, placedSites } from '../harness/sites'
import { inDepth } from '../harness/depth'

useBrowser()

const foreign = foreignSite()

sayIfMissing('nginx', 'Caddy', 'Python')

const KINDS = [
  { name: 'nginx', installed: hasNginx, start: startNginx, configuration: '_server/nginx.conf' },
  { name: 'Caddy', installed: hasCaddy, start: startCaddy, configuration: '_server/Caddyfile' },
]
const CASES = KINDS.flatMap((kind) => placedSites().map((place) => ({ ...kind, ...place })))
for (const { name, place } of CASES.filter(({ installed }) => !installed))
  test.skip(`${name} is not installed: its configuration ${place} is not tested`, () => undefined)

type Case = (typeof CASES)[number]

/** A server over the export of a site, for the tests of a `describe`. */
function useServer({ site, base, start, configuration }: Case) {
  const used = {} as { files: Set<string>; port: number }
  let server: OtherServer
  beforeAll(async () => {
    const { folder, files } = await sharedExport(site)
    server = await start(await readFile(path.join(folder, configuration), 'utf8'))
    Object.assign(used, { files, port: server.port })
  })
  afterAll(() => server.stop())
  return {
    ask: (address: string, headers?: Record<string, string>) => answerOf(used.port, base + address, headers),
    fileLike: (pattern: RegExp) => [...used.files].find((file) => pattern.test(file))!,
    url: () => `http://127.0.0.1:${used.port}`,
  }
}

const installed = CASES.filter(({ installed }) => installed)
/** Where no server is installed, there are no cases, which Jest takes for a fault. */
const describeEach: typeof describe.each = installed.length > 0 ? describe.each : describe.skip.each

describeEach(installed.length > 0 ? installed : CASES)('$name over an export $place', (one) => {
  const { ask, fileLike, url } = useServer(one)
  const { base } = one

  test.each([
    ['/en/flat-tyre/find-hole/?ui=app', 308, '/en/flat-tyre/find-hole?ui=app'],
    ['/en/flat-tyre/look-for-hole?ui=app', 308, '/en/flat-tyre/find-hole?ui=app'],
    ['/ar/puncture/workshop', 308, '/ar/flat-tyre/workshop'],
    ['/en/puncture/all', 308, '/en/flat-tyre/all'],
  ])('%s leads on with %d', async (address, status, to) => {
    const { statusCode, headers } = await ask(address)
    expect([statusCode, headers.location]).toEqual([status, base + to])
  })

  test.each([
    ['/?ui=app', '/en?ui=app'],
    ['/s/bcdfghj?ui=app&via=where.tube', '/en/flat-tyre/find-hole?ui=app&via=where.tube'],
    ['/s/BCDFGHJ)?ui=app', '/en/flat-tyre/find-hole?ui=app'],
    ...inDepth([
      ['/s/BCDFGHJ', '/en/flat-tyre/find-hole'],
      ['/s/BcDfGhJ', '/en/flat-tyre/find-hole'],
      ['/s/bcdfghj.', '/en/flat-tyre/find-hole'],
      ['/s/bcdfghj%E2%80%9D', '/en/flat-tyre/find-hole'],
    ]),
  ])('%s arrives at %s', async (address, to) => {
    const { page, complaints, close } = await openPage({ locale: 'en-GB' })
    await page.goto(url() + base + address)
    await page.waitForURL((at) => at.href.replace(/&via=.*/, '') === url() + base + to.replace(/&via=.*/, ''))
    expect(await page.locator('main h1').count()).toBe(1)
    // The page for what is not there, on which a browser remarks, leads on from what nobody could foresee.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
    await close()
  })

  test('a page has a clean address, the headers of npm start, and is compressed', async () => {
    const page = await ask('/en/flat-tyre/find-hole', { 'accept-encoding': 'gzip' })
    const same = await fetch(`${foreign.url}/en/flat-tyre/find-hole`)
    expect([page.statusCode, page.headers['content-encoding']]).toEqual([200, 'gzip'])
    const shared = [
      'x-content-type-options',
      'x-frame-options',
      'referrer-policy',
      'permissions-policy',
      'cache-control',
    ]
    // Below a path, other scripts are inlined, so the policy is another.
    for (const name of base ? shared : [...shared, 'content-security-policy'])
      expect([name, page.headers[name]]).toEqual([name, same.headers.get(name)])
    expect(page.headers.vary).toBe('Accept-Encoding')
    if (one.name === 'nginx' && !hasBrotli) return
    const smaller = await ask('/en/flat-tyre/find-hole', { 'accept-encoding': 'gzip, br' })
    expect(smaller.headers['content-encoding']).toBe('br')
  })

  test.each([
    ['/en/flat-tyre/find-hole.md', 'text/markdown; charset=utf-8', undefined],
    ['/en/flat-tyre.json', 'application/json', undefined],
    ['/llms.txt', 'text/plain; charset=utf-8', undefined],
    ['/en/flat-tyre/find-hole?ui=app', 'text/html; charset=utf-8', '/en/flat-tyre/find-hole.md'],
    ['/en/flat-tyre/all', 'text/html; charset=utf-8', '/en/flat-tyre.md'],
    ['/en/flat-tyre/map', 'text/html; charset=utf-8', undefined],
    ['/en/search', 'text/html; charset=utf-8', undefined],
    ['/en/flat-tyre/nothing.md', 'text/html; charset=utf-8', undefined],
  ])('%s is %s, and its header names %s', async (address, type, twin) => {
    const { headers } = await ask(address)
    expect(headers['content-type']).toMatch(type)
    expect(headers.link).toBe(twin && `<${base}${twin}>; rel="alternate"; type="text/markdown"`)
  })

  test('what has its hash in its name is kept for a year', async () => {
    const { headers } = await ask(`/${fileLike(/signpost\/entry\.\w+\.js$/)}`)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toContain('javascript')
    expect((await ask(`/${fileLike(/\.avif$/)}`)).headers['content-type']).toBe('image/avif')
  })

  test.each([
    ['/en/flat-tyre/find-hole.md', 'text/markdown; charset=utf-8', undefined],
    ['/en/flat-tyre.json', 'application/json', undefined],
    ['/llms.txt', 'text/plain; charset=utf-8', undefined],
    ['/en/flat-tyre/find-hole?ui=app', 'text/html; charset=utf-8', '/en/flat-tyre/find-hole.md'],
    ['/en/flat-tyre/all', 'text/html; charset=utf-8', '/en/flat-tyre.md'],
    ['/en/flat-tyre/map', 'text/html; charset=utf-8', undefined],
    ['/en/search', 'text/html; charset=utf-8', undefined],
  ])('%s is %s, and its header names %s', async (address, type, twin) => {
    const { headers } = await ask(address)
    const link = twin && `<${base}${twin}>; rel="alternate"; type="text/markdown"`
    expect([headers['content-type'], headers.link]).toEqual([type, link])
  })

  test('a part of a file is sent to who asks for it', async () => {
    const { statusCode, headers } = await ask(`/${fileLike(/\.avif$/)}`, { range: 'bytes=0-9' })
    expect([statusCode, headers['content-length']]).toEqual([206, '10'])
  })

  test.each(['/.signpost.json', '/_server/nginx.conf', '/_headers'])(
    'nothing of the export answers at %s, outside of its path',
    async (address) => {
      expect((await fetch(url() + address)).status).toBe(404)
    },
  )

  test.each(['/nowhere', '/_server/nginx.conf', '/_headers', '/.signpost.json', '/s/zzzzzzz'])(
    '%s is not found, and says so in a page of ours',
    async (address) => {
      const { statusCode, headers } = await ask(address, { 'accept-encoding': 'gzip' })
      expect([statusCode, headers['content-encoding'], headers['content-type']]).toEqual([
        404,
        'gzip',
        'text/html; charset=utf-8',
      ])
    },
  )
})

const describeNginx = hasNginx ? describe.each : describe.skip.each

// Others leave it to a page with a script.
describeNginx(CASES.filter(({ name }) => name === 'nginx'))('$name $place', (one) => {
  const { ask } = useServer(one)

  test.each([
    ['/', 307, '/en'],
    ['/s/BCDFGHJ)?ui=app', 308, '/en/flat-tyre/find-hole?ui=app'],
  ])('leads on from %s by itself, with %d', async (address, status, to) => {
    const { statusCode, headers } = await ask(address)
    expect([statusCode, headers.location]).toEqual([status, one.base + to])
  })

  test.each([
    ['de, ar;q=0.8, en;q=0.5', '/ar'],
    ['de', '/en'],
    ['ar-EG', '/ar'],
  ])('leads a browser that asks for %s to %s', async (languages, to) => {
    const { headers } = await ask('/', { 'accept-language': languages })
    expect([headers.location, headers.vary]).toEqual([one.base + to, 'Accept-Language'])
  })
})

const testWithPython = hasPython ? test.each : test.skip.each

testWithPython([
  ['as it is printed', '/s/bcdfghj?ui=app', '/en/flat-tyre/find-hole?ui=app'],
  ...inDepth([['in capitals', '/s/BCDFGHJ', '/en/flat-tyre/find-hole']]),
])('a short link %s arrives from a server that knows nothing but files', async (_, address, to) => {
  const { folder } = await sharedExport(foreign)
  const server = await startPlainServer(folder)
  const url = `http://127.0.0.1:${server.port}`
  const { page, close } = await openPage({ locale: 'en-GB' })
  await page.goto(url + address)
  await page.waitForURL((at) => at.href.replace(/\/(?=\?|$)/, '') === url + to)
  expect(await page.locator('main h1').count()).toBe(1)
  await close()
  await server.stop()
})
