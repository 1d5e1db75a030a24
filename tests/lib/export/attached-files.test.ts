import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { headersOfEveryAnswer } from '@/lib/build/headers'
import { exportServer } from '@/lib/export/serve'
import { serverFiles } from '@/lib/export/servers'
import { answerOf, hasNginx, sayIfNoNginx, startNginx } from '../../harness/nginx'

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
let folder: string
const ports: Record<string, number> = {}
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'signpost attached '))
  const configured = serverFiles({
    ...{ folder, headers: headersOfEveryAnswer("default-src 'self'"), pageCaching: 'no-cache' },
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
  if (!hasNginx) return
  const nginx = await startNginx(configured.get('_server/nginx.conf')!)
  ports['nginx'] = nginx.port
  stops.push(nginx.stop)
})
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()))
  await rm(folder, { recursive: true })
})

sayIfNoNginx()

describe.each(['npm run serve', ...(hasNginx ? ['nginx'] : [])])('%s', (server) => {
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
    expect(/; sandbox$/.test(policy)).toBe(how === 'attachment')
  })

  test('sends a page as a page', async () => {
    const { headers } = await answerOf(ports[server]!, '/404.html')
    expect([headers['content-disposition'], headers['content-security-policy']]).toEqual([
      undefined,
      "default-src 'self'",
    ])
  })
})
