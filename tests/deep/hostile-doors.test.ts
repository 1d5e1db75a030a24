import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import pMap from 'p-map'
import { exportServer } from '@/lib/site/serve/export-server'
import { openDesk } from '@/scripts/desk/desk'
import { serveDesk } from '@/scripts/desk/serve/server'
import { sharedExport } from '../harness/exported-site'
import { hostileRequests, MARKS } from '../harness/hostile-requests'
import { servedPicture } from '../harness/marked-picture'
import { rawRequest, request, statusOf } from '../harness/raw-request'
import { countedSite, foreignSite } from '../harness/sites'
import { writtenContent } from '../scripts/desk/content'

// Every door that answers requests gets the same some 150 at each of its addresses, as bytes.

interface Door {
  readonly port: number
  /** What answers there; the first with 200. */
  readonly addresses: readonly string[]
  readonly close?: () => Promise<unknown>
}

const AT_ONCE = 8
const PAGES = [
  '/en/flat-tyre/find-hole',
  '/en/flat-tyre',
  '/',
  '/en/search',
  '/en/flat-tyre/map',
  '/s/bcdfghj',
  '/sitemap.xml',
  '/en/flat-tyre.json',
]

const counted = countedSite()
const foreign = foreignSite()

const DOORS: Record<string, () => Promise<Door>> = {
  'npm start': () =>
    Promise.resolve({
      port: Number(new URL(counted.url).port),
      addresses: [
        ...PAGES,
        '/mcp',
        '/insight',
        '/insight/steps.csv',
        '/insight/sign-in',
        '/_count',
        '/healthz',
        '/files/en/copy-settings/save.vtt',
        '/_next/image',
        '/nowhere',
      ],
    }),
  'npm run serve': async () => {
    const { server, stop } = exportServer((await sharedExport(foreign)).folder)
    await new Promise<void>((done) => server.listen(0, done))
    return {
      port: (server.address() as AddressInfo).port,
      addresses: [...PAGES, '/_server', '/nowhere'],
      close: stop,
    }
  },
  'npm run mark': async () => {
    const { running, close } = await servedPicture()
    const { port, pathname } = new URL(running.address)
    return { port: Number(port), addresses: [pathname, `${pathname}marks`, `${pathname}picture`, '/'], close }
  },
  'npm run desk': async () => {
    const root = writtenContent()
    const desk = openDesk(root, {}, false)
    const { address, close } = await serveDesk(desk, 0, () => undefined)
    const { port, pathname, search } = new URL(address)
    return {
      port: Number(port),
      addresses: [pathname + search, '/desk', '/desk/api/overview', '/desk/api/file', '/en/dark'],
      close: async () => {
        await close()
        await desk.close()
        rmSync(root, { recursive: true, force: true })
      },
    }
  },
}

const headOf = (answer: string) => answer.split('\r\n\r\n', 1)[0]!
const bodyOf = (answer: string) => answer.slice(headOf(answer).length)

/** What is wrong with an answer, whatever was asked. */
function faultsOf(answer: string): string[] {
  const status = statusOf(answer)
  const [, location] = /\r\nlocation: ([^\r]*)/i.exec(headOf(answer)) ?? []
  // A redirect of ours hands on what was asked, as an address writes it.
  const said = answer.replace(/(\r\nlocation: [^?\r]*)\?[^\r]*/i, '$1').toLowerCase()
  return [
    ...(status >= 500 || status === 0 ? [`status ${status}`] : []),
    ...MARKS.filter((mark) => said.includes(mark)),
    ...(location !== undefined && !/^(?:\/(?![/\\])|\?|$)/.test(location) ? [`leads to ${location}`] : []),
  ]
}

describe.each(Object.keys(DOORS))('%s', (name) => {
  let door: Door
  beforeAll(async () => {
    door = await DOORS[name]!()
  })
  afterAll(() => door.close?.())

  test('answers whatever is asked with what it has or a clear refusal, and is the same afterwards', async () => {
    const plain = () => pMap(door.addresses, (address) => rawRequest(door.port, request(address)))
    const before = await plain()
    const tried = door.addresses.flatMap(hostileRequests)
    const found = await pMap(
      tried,
      async (bytes) =>
        faultsOf(await rawRequest(door.port, bytes)).map((fault) => `${fault}: ${short(bytes)}`),
      { concurrency: AT_ONCE },
    )
    expect(tried.length).toBeGreaterThan(door.addresses.length * 130)
    expect(found.flat()).toEqual([])
    // Nothing of it was kept for the next reader.
    expect((await plain()).map((answer) => [statusOf(answer), bodyOf(answer)])).toEqual(
      before.map((answer) => [statusOf(answer), bodyOf(answer)]),
    )
  })
})

function short(bytes: string): string {
  const lines = bytes
    .split('\r\n')
    .filter((line) => line && !/^(?:Host: localhost|Connection: close)$/.test(line))
  return lines.map((line) => line.slice(0, 100)).join(' | ')
}
