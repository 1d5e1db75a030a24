import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Entry } from '@/lib/insight/store/journal'
import { httpServer, type Answer, type Endpoint } from '@/lib/site/http/http-server'
import { warmUp } from '@/lib/site/http/warm-up'
import { countEndpoint } from '@/lib/site/serve/insight/count-endpoint'
import { rehearsal } from '@/lib/site/serve/insight/rehearsal'
import { countedSite, LAMP } from '../../../harness/counted-site'

const site = countedSite(LAMP)
let taken: Entry[] = []
let asked = 0
const record = async (entry: Entry) => (taken.push(entry), 'recorded' as const)
const endpoints = [countEndpoint('/_count', { site, record, origins: [] })]
const answer: Answer = (_, response) => {
  asked += 1
  response.end('page')
}
const { server, stop } = httpServer(answer, endpoints)
const PAGE = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(stop)
beforeEach(() => ([taken, asked] = [[], 0]))

/** Once the server has it as well. */
async function connected(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await Promise.all([once(socket, 'connect'), once(server, 'connection')])
  return socket
}

function batchFrom(n: number): string {
  const events = Array.from({ length: 40 }, () => ({ kind: 'copy', step: 'lamp/bulb' }))
  const body = JSON.stringify({ id: randomUUID(), lang: 'en', events })
  return `POST /_count HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nX-Forwarded-For: 203.0.113.${n % 250}\r\nContent-Length: ${body.length}\r\n\r\n${body}`
}

test('a page does not wait for the batches that came before it', async () => {
  const batches = 200
  const readers: Socket[] = []
  for (let n = 0; n < batches; n++) readers.push(await connected())
  const page = await connected()
  const acknowledged = Promise.all(readers.map((reader) => once(reader, 'data')))
  readers.forEach((reader, n) => reader.write(batchFrom(n)))
  page.write(PAGE)
  await once(page, 'data')
  expect(taken.length).toBeLessThan(batches / 2)
  await acknowledged
  expect(taken).toHaveLength(batches)
  for (const socket of [...readers, page]) socket.destroy()
})

test('a server that warms up has answered pages and batches, and counted nothing', async () => {
  await warmUp(answer, endpoints, [PAGE, rehearsal(site, '/_count')])
  expect(asked).toBeGreaterThan(0)
  expect(taken).toEqual([])
})

test.each(['lamp', 'none'])(
  'what is rehearsed is a batch, also on a site whose guide is %s',
  async (guide) => {
    const reader = await connected()
    reader.write(rehearsal(guide === 'none' ? countedSite() : site, '/_count'))
    const [said] = (await once(reader, 'data')) as [Buffer]
    expect(said.toString()).toMatch(/^HTTP\/1\.1 204 /)
    reader.destroy()
  },
)

test.each<[string, Endpoint['answer']]>([
  ['never answers', () => undefined],
  ['hangs up', (request) => request.socket.destroy()],
])('warming up ends also where something %s', async (_, wrong) => {
  await warmUp(wrong, [], [PAGE])
})
