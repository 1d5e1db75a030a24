import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { InsightEvent } from '@/lib/insight/events'
import { accept } from '@/lib/insight/accept'
import { createForwarder, type ForwarderOptions } from '@/lib/site/serve/insight/forward/forwarder'
import { forwardTarget } from '@/lib/site/serve/insight/forward/targets'
import { countedSite, LAMP } from '../../../harness/counted-site'

interface Heard {
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Record<string, unknown>
}

/** A program that counts: what it was told, and what it answers. */
async function stub(answers: () => number | undefined = () => 202) {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const status = answers()
      if (status === undefined) return
      if (status < 300)
        heard.push({ url: request.url, headers: request.headers, body: JSON.parse(text) as Heard['body'] })
      response.writeHead(status).end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stubs.push(server)
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const stubs: ReturnType<typeof createServer>[] = []
const running: { stop: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  for (const one of stubs.splice(0)) {
    one.close()
    one.closeAllConnections()
  }
})

function forwarder(setting: string, more: Partial<ForwarderOptions> = {}) {
  const told: number[] = []
  const target = forwardTarget(setting, 'https://help.example')!
  const made = createForwarder({
    ...{ target, tellDropped: (n) => told.push(n), patience: 2000, rest: 5, tellEvery: 5, ...more },
  })
  running.push(made)
  return { ...made, told }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2))
}

const batch = () => ({ id: randomUUID(), lang: 'en', ui: 'old' })
const ARRIVE: InsightEvent = { kind: 'arrive', step: 'lamp/bulb', how: 'link', from: 'lamp/plugged' }
const ANSWER: InsightEvent = { kind: 'answer', step: 'lamp/plugged', key: 'yes' }

test('Plausible is told of a view for each arrival and of an event for all else, at the page’s address', async () => {
  const { url, heard } = await stub()
  forwarder(`plausible ${url}/ help.example`).forward(batch(), [ARRIVE, ANSWER])
  await until(() => heard.length === 2)
  expect(heard.map((one) => one.url)).toEqual(['/api/event', '/api/event'])
  expect(heard.map((one) => one.body)).toEqual(
    expect.arrayContaining([
      {
        ...{ domain: 'help.example', name: 'pageview', url: 'https://help.example/en/lamp/bulb' },
        props: { how: 'link', from: 'lamp/plugged', lang: 'en', ui: 'old' },
      },
      {
        ...{ domain: 'help.example', name: 'answer', url: 'https://help.example/en/lamp/plugged' },
        props: { key: 'yes', lang: 'en', ui: 'old' },
      },
    ]),
  )
})

test('Umami is told the same in its own words', async () => {
  const { url, heard } = await stub()
  forwarder(`umami ${url} 5f2c`).forward(batch(), [ARRIVE, ANSWER])
  await until(() => heard.length === 2)
  const about = { website: '5f2c', hostname: 'help.example', language: 'en' }
  expect(heard.map((one) => [one.url, one.body])).toEqual(
    expect.arrayContaining([
      ['/api/send', { type: 'event', payload: { ...about, url: '/en/lamp/bulb', data: expect.anything() } }],
      [
        '/api/send',
        {
          type: 'event',
          payload: { ...about, url: '/en/lamp/plugged', name: 'answer', data: expect.anything() },
        },
      ],
    ]),
  )
})

test('nobody is told what readers wrote, nor what was refused, nor who they are', async () => {
  const { url, heard } = await stub()
  const events: InsightEvent[] = [
    { kind: 'comment', step: 'lamp/call', text: 'still dark' },
    { kind: 'search', text: 'my lamp' },
    { kind: 'answer', step: 'lamp/plugged', key: 'made-up' },
  ]
  const accepted = accept({ ...batch(), events }, countedSite(LAMP), '2026-11-29')
  forwarder(`plausible ${url} help.example`).forward(batch(), accepted.events)
  await until(() => heard.length === 2)
  expect(heard.map(({ body }) => body.name).sort()).toEqual(['comment', 'search'])
  expect(JSON.stringify(heard)).not.toMatch(/still dark|my lamp|made-up/)
  for (const { headers } of heard) expect(headers['x-forwarded-for']).toBe('127.0.0.1')
})

test('what is about no step is told of the page where the language begins', async () => {
  const { url, heard } = await stub()
  forwarder(`plausible ${url} help.example`).forward(batch(), [{ kind: 'search', text: 'my lamp' }])
  await until(() => heard.length === 1)
  expect(heard[0]!.body).toMatchObject({ name: 'search', url: 'https://help.example/en' })
})

test('a batch that is sent again is forwarded once', async () => {
  const { url, heard } = await stub()
  const { forward } = forwarder(`plausible ${url} help.example`)
  const [one, last] = [batch(), batch()]
  forward(one, [ANSWER])
  forward(one, [ANSWER])
  await until(() => heard.length === 1)
  forward(last, [ARRIVE])
  await until(() => heard.length === 2)
  expect(heard.map(({ body }) => body.name)).toEqual(['answer', 'pageview'])
})

test('a target that fails for a while gets each event once it is there again', async () => {
  let faults = 7
  const { url, heard } = await stub(() => (faults-- > 0 ? 503 : 202))
  const { forward, dropped } = forwarder(`plausible ${url} help.example`)
  for (let n = 0; n < 10; n++) forward(batch(), [ANSWER])
  await until(() => heard.length === 10)
  expect(dropped()).toBe(0)
})

test('a target that refuses what it gets is not sent it again, and that is told', async () => {
  const { url } = await stub(() => 400)
  const { forward, told } = forwarder(`plausible ${url} help.example`)
  forward(batch(), [ANSWER, ARRIVE])
  await until(() => told.reduce((sum, n) => sum + n, 0) === 2)
  expect(told.length).toBeLessThanOrEqual(2)
})

test('a target that never answers holds nobody up, and what finds no room is counted', async () => {
  const { url } = await stub(() => undefined)
  const { forward, told, dropped, stop } = forwarder(`plausible ${url} help.example`, {
    most: 20,
    patience: 50,
  })
  for (let n = 0; n < 100; n++) forward(batch(), [ANSWER])
  await until(() => told.length > 0)
  expect(dropped()).toBeGreaterThanOrEqual(76)
  await stop()
  expect([dropped(), told.reduce((sum, n) => sum + n, 0)]).toEqual([100, 100])
})

test.each([
  'plausible',
  'plausible help.example https://plausible.io',
  'matomo https://x.example 1',
  'umami ftp://x.example 1',
])('INSIGHT_FORWARD=%j is refused, and says what is expected', (setting) => {
  expect(() => forwardTarget(setting, undefined)).toThrow(/INSIGHT_FORWARD is/)
})

test('without a setting nothing is forwarded', () => {
  expect(forwardTarget('', undefined)).toBeUndefined()
  expect(forwardTarget(undefined, undefined)).toBeUndefined()
})
