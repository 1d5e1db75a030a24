import { jest } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Entry } from '@/lib/insight/store/journal'
import { httpServer } from '@/lib/site/http/http-server'
import { countEndpoint } from '@/lib/site/serve/insight/count-endpoint'
import { ownHosts } from '@/lib/site/serve/insight/insight-settings'
import { addressOf, createRate } from '@/lib/site/serve/insight/rates'
import { countedSite, LAMP } from '../../../harness/counted-site'

/** What was recorded of readers. How much was refused is told now and then, in the midst of any test, and stands in none of these. */
let taken: Entry[] = []
let answer: 'recorded' | 'dropped' = 'recorded'
const endpoint = countEndpoint('/_count', {
  site: countedSite(LAMP),
  isOurs: ownHosts('https://help.example', { INSIGHT_HOSTS: 'count.example' }),
  origins: ['https://help.example'],
  record: async (entry) => {
    if (entry.counts.some(({ kind }) => kind !== 'refused')) taken.push(entry)
    return answer
  },
})
const { server, stop } = httpServer((_, response) => response.end('page'), [endpoint])
let url = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(stop)
beforeEach(() => {
  taken = []
  answer = 'recorded'
})

let readers = 0
/** Each from an address of its own, unless one is named. */
function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  const from = `203.0.113.${++readers % 250}`
  return fetch(`${url}/_count`, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { Origin: url, 'Content-Type': 'text/plain', 'X-Forwarded-For': from, ...headers },
  })
}

function batch(...events: object[]): string {
  return JSON.stringify({ id: randomUUID(), lang: 'en', events })
}

const COPY = { kind: 'copy', step: 'lamp/bulb' }

test('a batch is recorded before it is acknowledged, with how many of it were refused', async () => {
  const response = await post(batch(COPY, { kind: 'answer', step: 'lamp/bulb', key: 'maybe' }))
  expect([response.status, await response.json()]).toEqual([200, { accepted: 1, refused: 1 }])
  expect(taken[0]!.counts).toMatchObject([{ kind: 'copy' }, { kind: 'refused', key: 'edge' }])
})

test('what cannot be recorded is not acknowledged', async () => {
  answer = 'dropped'
  expect((await post(batch(COPY))).status).toBe(503)
})

test.each<[string, string | undefined, number]>([
  ['the site itself', '', 200],
  ['SITE_URL', 'https://help.example', 200],
  ['another site', 'https://evil.example', 403],
  ['one that begins alike', 'https://help.example.evil.example', 403],
  ['nobody', 'null', 403],
])('pages of %s', async (_, origin, status) => {
  const response = await post(batch(COPY), origin ? { Origin: origin } : {})
  expect(response.status).toBe(status)
  expect(response.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin || url : null)
})

test('without an Origin only what the browser says is of the same site', async () => {
  const plain = { method: 'POST', body: batch(COPY) }
  expect((await fetch(`${url}/_count`, plain)).status).toBe(403)
  const same = { ...plain, headers: { 'Sec-Fetch-Site': 'same-origin' } }
  expect((await fetch(`${url}/_count`, same)).status).toBe(200)
})

test.each([
  ['no JSON', '{', 400],
  ['JSON that is no batch', '{"__proto__":{"lang":"en"}}', 400],
  ['a batch too large', batch(...Array(50).fill({ kind: 'search', text: 'x'.repeat(900) })), 413],
  ['megabytes', 'x'.repeat(3_000_000), 413],
])('%s is refused', async (_, body, status) => {
  const response = await post(body).catch(() => undefined)
  // Of what is far too long, the rest is not even read.
  expect([status, undefined]).toContain(response?.status)
  expect(taken).toEqual([])
})

test.each([['DNT'], ['Sec-GPC']])('who sends %s is answered, and not counted', async (name) => {
  expect((await post(batch(COPY), { [name]: '1' })).status).toBe(204)
  expect(taken).toEqual([])
})

test('a form without scripts counts, and leads back to its page', async () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const own = await post('at=en%2Flamp%2Flight&solved=no', form)
  expect([own.status, own.headers.get('location')]).toEqual([303, '/en/lamp/light#solved.thanks'])
  expect(taken[0]!.counts).toMatchObject([{ kind: 'solved', step: 'light', key: 'no' }])
  const exported = await post('at=en%2Flamp%2Flight&solved=yes', { ...form, Origin: 'https://help.example' })
  expect(exported.headers.get('location')).toBe('https://help.example/en/lamp/light#solved.thanks')
})

test.each([
  'at=en%2Flamp%2Fbulb&solved=yes',
  'at=en%2F%2Fevil.example&solved=yes',
  'at=en%2Flamp%2Flight&solved=x',
  '',
])('the form %j leads nowhere', async (body) => {
  const response = await post(body, { 'Content-Type': 'application/x-www-form-urlencoded' })
  expect([response.status, response.headers.get('location')]).toEqual([400, null])
})

test('other methods are refused, and a preflight says what is allowed', async () => {
  expect((await fetch(`${url}/_count`, { headers: { Origin: url } })).status).toBe(405)
  const preflight = await fetch(`${url}/_count`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://help.example' },
  })
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'POST'])
})

test('one address that floods is stopped, and others are not', async () => {
  const flood = { 'X-Forwarded-For': '198.51.100.7' }
  const answers = await Promise.all(Array.from({ length: 130 }, () => post(batch(COPY), flood)))
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10)
  expect((await post(batch(COPY))).status).toBe(200)
})

test('few texts come from one address', async () => {
  const from = { 'X-Forwarded-For': '198.51.100.9' }
  const comment = { kind: 'comment', step: 'lamp/light', text: 'It did not help.' }
  const answers: number[] = []
  for (let n = 0; n < 25; n++) answers.push((await post(batch(comment), from)).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(20)
})

test('a window ends, and with it what was counted in it', () => {
  let time = 0
  const rate = createRate({ each: 2, all: 5, window: 1000, now: () => time })
  const take = (address: string) => rate.take(address)
  expect([take('192.0.2.1'), take('192.0.2.1'), take('192.0.2.1')]).toEqual([true, true, false])
  // Addresses of one line, in IPv6.
  expect([take('2001:db8:1:2::1'), take('2001:db8:1:2:ffff::2'), take('2001:db8:1:2::3')]).toEqual([
    true,
    true,
    false,
  ])
  expect([take('192.0.2.3'), take('192.0.2.4')]).toEqual([true, false])
  time = 1000
  expect(take('192.0.2.1')).toBe(true)
})

test('a clock that is put back makes no window longer', async () => {
  const rate = createRate({ each: 1, all: 5, window: 1 })
  const clock = jest.spyOn(Date, 'now')
  try {
    expect(rate.take('192.0.2.1')).toBe(true)
    clock.mockReturnValue(Date.now() - 3_600_000)
    const began = performance.now()
    while (performance.now() - began < 2) await Promise.resolve()
    expect(rate.take('192.0.2.1')).toBe(true)
  } finally {
    clock.mockRestore()
  }
})

test.each<[string, string | undefined, string]>([
  ['203.0.113.5', undefined, '203.0.113.5'],
  ['203.0.113.5', '192.0.2.1', '203.0.113.5'],
  ['127.0.0.1', '192.0.2.1', '192.0.2.1'],
  ['::ffff:10.0.0.2', '198.51.100.1, 192.0.2.1, 10.0.0.9', '192.0.2.1'],
  ['127.0.0.1', 'nonsense, ::::', '127.0.0.1'],
  ['127.0.0.1', undefined, '127.0.0.1'],
])('a connection from %s that forwards %s is of %s', (remoteAddress, forwarded, address) => {
  const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }
  expect(addressOf(request as unknown as Parameters<typeof addressOf>[0])).toBe(address)
})

test('a name that leads here and is not the site’s sends nothing', async () => {
  const from = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        Host: host,
        Origin: `http://${host}`,
        'X-Forwarded-For': `203.0.113.${++readers % 250}`,
      }
      request(`${url}/_count`, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end('{}')
    })
  expect(await Promise.all(['evil.example', 'help.example.evil.example', ''].map(from))).toEqual([
    403, 403, 403,
  ])
  expect(await Promise.all(['help.example', 'COUNT.example', 'localhost:1'].map(from))).toEqual([
    400, 400, 400,
  ])
})

test('where the site says no address of its own, any name will do', () => {
  expect(ownHosts(undefined, {})('192.168.1.5:3000')).toBe(true)
  expect(ownHosts('https://help.example', { INSIGHT_URL: 'https://c.example/_count' })('c.example')).toBe(
    true,
  )
})
