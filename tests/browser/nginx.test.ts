import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { exportSite, type ExportedSite } from '../harness/exported-site'
import { answerOf, hasBrotli, hasNginx, sayIfNoNginx, startNginx, type Nginx } from '../harness/nginx'
import { builtSites, siteBelow } from '../harness/sites'

const foreign = builtSites().find(({ name }) => name === 'foreign')!

sayIfNoNginx()
if (!hasNginx) test.skip('nginx is not installed: its configuration is not tested', () => undefined)

const describeWith = hasNginx ? describe.each : describe.skip.each

describeWith([
  ['at the root', foreign, ''],
  ['below a path', siteBelow(), '/help'],
] as const)('nginx over an export %s', (_, site, base) => {
  let made: ExportedSite
  let nginx: Nginx
  const ask = (address: string, headers?: Record<string, string>) =>
    answerOf(nginx.port, base + address, headers)

  beforeAll(async () => {
    made = await exportSite(site, { BASE_PATH: base })
    nginx = await startNginx(await readFile(path.join(made.folder, '_server/nginx.conf'), 'utf8'))
  }, 200_000)
  afterAll(async () => {
    await nginx.stop()
    await made.remove()
  })

  test.each([
    ['/', 307, '/en'],
    ['/?ui=app', 307, '/en?ui=app'],
    ['/en/flat-tyre/find-hole/?ui=app', 308, '/en/flat-tyre/find-hole?ui=app'],
    ['/en/flat-tyre/look-for-hole?ui=app', 308, '/en/flat-tyre/find-hole?ui=app'],
    ['/ar/puncture/workshop', 308, '/ar/flat-tyre/workshop'],
    ['/en/puncture/all', 308, '/en/flat-tyre/all'],
    ['/s/bcdfghj?ui=app&via=where.tube', 308, '/en/flat-tyre/find-hole?ui=app&via=where.tube'],
    ['/s/BCDFGHJ', 308, '/en/flat-tyre/find-hole'],
    ['/s/bcdfghj.', 308, '/en/flat-tyre/find-hole'],
    ['/s/BCDFGHJ)?ui=app', 308, '/en/flat-tyre/find-hole?ui=app'],
    ['/s/bcdfghj%E2%80%9D', 308, '/en/flat-tyre/find-hole'],
  ])('%s leads on with %d', async (address, status, to) => {
    const { statusCode, headers } = await ask(address)
    expect([statusCode, headers.location]).toEqual([status, base + to])
  })

  test.each([
    ['de, ar;q=0.8, en;q=0.5', '/ar'],
    ['de', '/en'],
    ['ar-EG', '/ar'],
  ])('a browser that asks for %s comes to %s', async (languages, to) => {
    const { headers } = await ask('/', { 'accept-language': languages })
    expect([headers.location, headers.vary]).toEqual([base + to, 'Accept-Language'])
  })

  test('a page has a clean address, the headers of npm start, and is compressed', async () => {
    const page = await ask('/en/flat-tyre/find-hole', { 'accept-encoding': 'gzip' })
    const [path, same] = ['/en/flat-tyre/find-hole', await fetch(`${foreign.url}/en/flat-tyre/find-hole`)]
    expect([path, page.statusCode, page.headers['content-encoding']]).toEqual([path, 200, 'gzip'])
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
    if (hasBrotli) {
      const smaller = await ask('/en/flat-tyre/find-hole', { 'accept-encoding': 'gzip, br' })
      expect(smaller.headers['content-encoding']).toBe('br')
    }
  })

  test('what has its hash in its name is kept for a year', async () => {
    const module = [...made.files].find((file) => /signpost\/reader\.\w+\.js$/.test(file))!
    const { headers } = await ask(`/${module}`)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toContain('javascript')
    const picture = [...made.files].find((file) => file.endsWith('.avif'))!
    expect((await ask(`/${picture}`)).headers['content-type']).toBe('image/avif')
  })

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
