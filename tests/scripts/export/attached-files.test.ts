import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { headersOfEveryAnswer } from '@/lib/site/http/headers'
import { productionPolicy } from '@/lib/site/http/policy'
import { exportServer } from '@/lib/site/serve/export-server'
import { serverFiles } from '@/lib/site/export/servers'
import {
  answerOf,
  hasCaddy,
  hasNginx,
  sayIfMissing,
  startCaddy,
  startNginx,
} from '../../harness/other-servers'

// What lies beside the steps, served by each server that knows headers; npm start is asked in tests/browser/builds.test.ts.

const FILES: readonly (readonly [name: string, how: string])[] = [
  ['plan.pdf', 'inline'],
  ['PLAN.PDF', 'inline'],
  ['shot.png', 'inline'],
  ['page.html', 'attachment'],
  ['page.xhtml', 'attachment'],
  ['drawing.svg', 'attachment'],
  ['script.js', 'attachment'],
  ['table.csv', 'attachment'],
  ['pdf', 'attachment'],
  ['plan.pdf.html', 'attachment'],
]
const POLICY = productionPolicy({ styles: [], scripts: [] }, ['https://desk.example.com'])
const OTHERS = [
  ...(hasNginx ? [['nginx', startNginx, '_server/nginx.conf'] as const] : []),
  ...(hasCaddy ? [['Caddy', startCaddy, '_server/Caddyfile'] as const] : []),
]
let folder: string
const ports: Record<string, number> = {}
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'signpost attached '))
  const configured = serverFiles({
    ...{ folder, headers: headersOfEveryAnswer(POLICY, true), pageCaching: 'no-cache' },
    ...{ languages: ['en'], languageTable: { en: 'en' }, former: new Map(), codes: {} },
    ...{ endings: ['html', 'pdf', 'png', 'svg', 'js'], audience: 'for customers' },
  })
  const texts = [
    ...configured,
    ['404.html', ''] as const,
    ...FILES.map(([name]) => [`files/${name}`, name] as const),
  ]
  for (const [name, text] of texts) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  const served = exportServer(folder)
  await new Promise<void>((done) => served.server.listen(0, done))
  ports['npm run serve'] = (served.server.address() as AddressInfo).port
  stops.push(served.stop)
  for (const [name, start, configuration] of OTHERS) {
    const other = await start(configured.get(configuration)!)
    ports[name] = other.port
    stops.push(other.stop)
  }
})
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()))
  await rm(folder, { recursive: true })
})

sayIfMissing('nginx', 'Caddy')

describe.each(['npm run serve', ...OTHERS.map(([name]) => name)])('%s', (server) => {
  test.each(FILES)('sends %s as %s, with a policy of its own', async (name, how) => {
    const { statusCode, headers } = await answerOf(ports[server]!, `/files/${name}`)
    expect([statusCode, headers['content-disposition'], headers['x-content-type-options']]).toEqual([
      200,
      how,
      'nosniff',
    ])
    const policy = String(headers['content-security-policy'])
    expect(policy.startsWith("default-src 'none'")).toBe(true)
    expect(policy).not.toContain('script-src')
    expect(policy.endsWith('; sandbox')).toBe(how === 'attachment')
  })

  test('sends a page as a page', async () => {
    const { headers } = await answerOf(ports[server]!, '/404.html')
    expect([headers['content-disposition'], headers['content-security-policy']]).toEqual([undefined, POLICY])
  })

  test('lets only the origins that the site names frame a page', async () => {
    const { headers } = await answerOf(ports[server]!, '/404.html')
    expect(headers['content-security-policy']).toMatch(/; frame-ancestors https:\/\/desk\.example\.com$/)
    expect(headers).not.toHaveProperty('x-frame-options')
  })
})
