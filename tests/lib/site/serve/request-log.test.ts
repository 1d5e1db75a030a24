import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { logRequests, logsRequests } from '@/lib/site/serve/request-log'

test.each([
  [undefined, false],
  ['', false],
  ['json', true],
])('LOG=%s: %s', (LOG, expected) => expect(logsRequests({ LOG })).toBe(expected))

test('any other LOG is refused with what there is', () =>
  expect(() => logsRequests({ LOG: 'yes' })).toThrow('LOG is "yes". It is json for a line'))

async function linesOf(asks: (url: string) => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const server = createServer((request, response) => {
    if (request.url === '/cut') {
      response.write('some')
      return void setImmediate(() => response.destroy())
    }
    response.writeHead(request.url === '/gone' ? 404 : 200).end('0123456789'.repeat(10))
  })
  const lines: string[] = []
  const written: (() => void)[] = []
  logRequests(server, 'abc', {
    write: (line) => {
      lines.push(line)
      for (const done of written.splice(0)) done()
    },
  })
  const line = new Promise<void>((resolve) => written.push(resolve))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await asks(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await line
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return lines.map((text) => JSON.parse(text) as Record<string, unknown>)
}

test.each<[string, string, RequestInit, object]>([
  ['a page', '/en/dark', {}, { method: 'GET', path: '/en/dark', status: 200 }],
  ['a page with what a reader searches for', '/en/search?q=my+name', {}, { path: '/en/search' }],
  ['what is not there', '/gone', { method: 'HEAD' }, { method: 'HEAD', path: '/gone', status: 404 }],
  ['an answer that ends too early', '/cut', {}, { path: '/cut', cut: true }],
])('a line for %s has no query and no address', async (_, address, init, expected) => {
  const lines = await linesOf((url) =>
    fetch(url + address, init).then(
      (response) => response.text().catch(() => ''),
      () => '',
    ),
  )
  expect(lines).toEqual([expect.objectContaining(expected)])
  const { cut, ...line } = lines[0]!
  expect(cut).toBe('cut' in expected ? true : undefined)
  expect(Object.keys(line).sort()).toEqual([
    'build',
    'bytes',
    'level',
    'method',
    'ms',
    'path',
    'status',
    'time',
  ])
  expect(JSON.stringify(line)).not.toMatch(/127\.0\.0\.1|name/)
  expect(line).toMatchObject({ build: 'abc', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string })
  expect(line.bytes).toBeGreaterThan(init.method === 'HEAD' ? 50 : 0)
})
