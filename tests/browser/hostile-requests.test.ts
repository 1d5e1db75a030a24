import type { AddressInfo } from 'node:net'
import { exportServer } from '@/lib/site/serve/export-server'
import { sharedExport } from '../harness/exported-site'
import { rawRequest, request, statusOf } from '../harness/raw-request'
import { seeded } from '../harness/seeded'
import { foreignSite } from '../harness/sites'

const foreign = foreignSite()
const PAGE = '/en/flat-tyre/find-hole'
let served: ReturnType<typeof exportServer>
const ports: Record<string, number> = { 'npm start': Number(new URL(foreign.url).port) }

beforeAll(async () => {
  served = exportServer((await sharedExport(foreign)).folder)
  await new Promise<void>((done) => served.server.listen(0, done))
  ports['npm run serve'] = (served.server.address() as AddressInfo).port
})
afterAll(() => served.stop())

const UPGRADE = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__']

describe.each(['npm start', 'npm run serve'])('%s', (server) => {
  const ask = (bytes: string, after?: string) => rawRequest(ports[server]!, bytes, after)

  test.each([
    ['two slashes', request('//'), 404],
    ['another site behind two slashes', request('//evil.example/en'), 404],
    ['a range that ends before it begins', request(PAGE, { headers: ['Range: bytes=10-5'] }), 416],
    ['a range that is none', request(PAGE, { headers: ['Range: bytes=x'] }), 200],
    ['a sign that is not finished', request('/%'), 400],
    ['half a letter', request('/en/%E0%A4%A'), 400],
    ['a NUL', request('/en/%00'), 400],
    ['a line that ends in an address', request('/en/%0d%0aX:y'), 400],
    ['an asterisk', request('*'), 400],
    ['an asterisk with OPTIONS', request('*', { method: 'OPTIONS' }), 405],
    ['TRACE', request(PAGE, { method: 'TRACE' }), 405],
    ['POST', request(PAGE, { method: 'POST', headers: ['Content-Length: 0'] }), 405],
    ['no request at all', 'hello\r\n\r\n', 400],
    ['two lengths', request(PAGE, { headers: ['Content-Length: 1', 'Content-Length: 2'] }), 400],
    ['an address with its origin', request(`http://localhost${PAGE}`), 200],
    ['an upgrade to HTTP/2', request(PAGE, { headers: UPGRADE }).replace('Connection: close\r\n', ''), 200],
    ['a path without an end', request(`/s/${'.'.repeat(200_000)}a`), 414],
    ['slashes without an end', request(`/en${'/'.repeat(200_000)}a/`), 414],
    ['the optimiser of pictures', request('/_next/image?url=%2Ficon-512.png%231&w=3840&q=75'), 404],
    ['the optimiser in disguise', request('/_next/%69mage?url=%2Ficon-512.png&w=64&q=75'), 404],
    ['the way behind addresses', request('/%72oot/robots.txt'), 404],
    ['what an export holds for servers', request('/%5fheaders'), 404],
    ['the same in a folder', request('/_server/headers.json'), 404],
    ['the same below it', request('/%5fserver%2fheaders.json'), 404],
    ['what an export remembers', request('/%2esignpost.json'), 404],
    ['a way out of the folder', request('/..%2f..%2fetc/passwd'), 404],
  ])('%s', async (name, bytes, status) => {
    // HTTP/1.1 goes on after an upgrade that nobody takes up: the connection is closed by a second request.
    const after = bytes.includes('Upgrade') ? request('/en') : undefined
    expect([name, statusOf(await ask(bytes, after))]).toEqual([name, status])
  })

  test('what is in the folder for servers is not shown', async () => {
    const response = await fetch(`http://localhost:${ports[server]!}/_server/`)
    expect(response.status).toBe(404)
  })

  test('languages without an end are answered at once', async () => {
    const headers = [`Accept-Language: en-u-${'aa0-'.repeat(37_000)}x, ${'xx,'.repeat(20_000)}ar`]
    for (const address of ['/', '/s/bcdfghj']) {
      const answers = await Promise.all([1, 2, 3].map(() => ask(request(address, { headers }))))
      expect(answers.map((answer) => statusOf(answer) < 400)).toEqual([true, true, true])
    }
  })

  test.each([
    ['br;q=0, gzip;q=0', undefined],
    ['br;q=0, gzip', 'gzip'],
  ])('nothing is sent in an encoding that is refused: %s', async (encodings, sent) => {
    const answer = await ask(request(PAGE, { headers: [`Accept-Encoding: ${encodings}`] }))
    expect(statusOf(answer)).toBe(200)
    expect(/\r\ncontent-encoding: (\S+)/i.exec(answer)?.[1]).toBe(sent)
  })

  test.each([
    ['/s/BCDFGHJ?ui=app'],
    ['/s/bcdfghj.?ui=app'],
    ['/s/bcdfghj)?ui=app'],
    ['/s/BCDFGHJ%2C?ui=app'],
    ['/s/bcdfghj%E2%80%9D?ui=app'],
  ])('the short link %s arrives', async (address) => {
    const response = await fetch(`http://localhost:${ports[server]!}${address}`)
    const page = server === 'npm start' ? response.url : await response.text()
    expect([response.status, page]).toEqual([200, expect.stringContaining('/flat-tyre/find-hole')])
    expect(response.url).toContain('ui=app')
  })

  test('/favicon.ico is a picture', async () => {
    const response = await fetch(`http://localhost:${ports[server]!}/favicon.ico`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([
      response.status,
      response.headers.get('content-type'),
      bytes.subarray(0, 4).toString('hex'),
    ]).toEqual([200, 'image/vnd.microsoft.icon', '00000100'])
  })

  test('hundreds of requests that are put together by chance leave it alive, and none is its fault', async () => {
    const { pick: among, below } = seeded(7)
    const parts = [
      '/',
      '//',
      '%',
      '%2e',
      '..',
      '\\',
      'en',
      PAGE,
      '?',
      '#',
      '%00',
      'é',
      ':',
      '@',
      '_next',
      's',
      '*',
      ' ',
    ]
    const names = [
      'Range',
      'Host',
      'Accept-Language',
      'Accept-Encoding',
      'If-None-Match',
      'Upgrade',
      'Expect',
      'Next-Action',
    ]
    const values = [
      '',
      'bytes=-',
      'bytes=9-1',
      'a,'.repeat(50),
      'gzip;q=x',
      '"',
      '\u0001',
      'h2c',
      '100-continue',
      '*',
    ]
    const faults: string[] = []
    for (let i = 0; i < 300; i++) {
      const target = '/' + Array.from({ length: below(5) }, () => among(parts)).join('')
      const headers = Array.from({ length: below(3) }, () => `${among(names)}: ${among(values)}`)
      const bytes = request(target, { method: among(['GET', 'GET', 'HEAD', 'PUT', 'get', '']), headers })
      const status = statusOf(await ask(bytes))
      if (status === 0 || status >= 500) faults.push(`${status} ${JSON.stringify(bytes)}`)
    }
    expect(faults).toEqual([])
    expect(statusOf(await ask(request(PAGE)))).toBe(200)
  })
})
