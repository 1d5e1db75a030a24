import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { serverFiles } from '@/lib/site/export/servers'
import { headersOfEveryAnswer } from '@/lib/site/http/headers'
import { productionPolicy } from '@/lib/site/http/policy'
import {
  hasCaddy,
  hasNginx,
  sayIfMissing,
  startCaddy,
  startNginx,
  type OtherServer,
} from '../../harness/other-servers'

// The configuration of an export in the server of a site that is there already: below /help, and nowhere else.

sayIfMissing('nginx', 'Caddy')

const BELOW = '/help'
const PAGES = {
  'en/dark/index.html': '<h1>Dark</h1>',
  'en/dark.md': '# Dark',
  '404.html': '<h1>Lost</h1>',
  '_next/static/a.js': 'let a',
  _headers: 'secret',
  '.signpost.json': 'secret',
}
const THEIRS = {
  'index.html': 'Theirs',
  'en/index.html': 'Their English',
  'about.html': 'About',
  'app.js': 'theirs',
}

let own: string
let theirs: string

/** Files in a fresh folder. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'signpost included '))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return folder
}

function configured(): Map<string, string> {
  const policy = productionPolicy({ styles: [], scripts: [] }, [])
  return serverFiles({
    ...{
      folder: own,
      headers: headersOfEveryAnswer(policy),
      pageCaching: 'no-cache',
      audience: 'for customers',
    },
    ...{ languages: ['en'], languageTable: { en: 'en' }, endings: ['html', 'js', 'md'] },
    ...{ former: new Map([['en/old', 'en/dark']]), codes: { bcdfghj: 'dark' } },
  })
}

const KINDS = [
  {
    name: 'nginx',
    installed: hasNginx,
    start: () => {
      const files = configured()
      return startNginx(`${files.get('_server/nginx-http.conf')}
server {
    listen 8080;
    root "${theirs}";
    location / { add_header X-Theirs yes; }
    location ~* \\.js$ { add_header X-Theirs script; }
${files.get('_server/nginx-server.conf')}
}`)
    },
  },
  {
    name: 'Caddy',
    installed: hasCaddy,
    start: () =>
      startCaddy(`{$SIGNPOST_ADDRESS::8080} {
${configured().get('_server/Caddyfile-site')}
handle {
	root * "${theirs}"
	header X-Theirs yes
	file_server
}
}`),
  },
]

beforeAll(async () => {
  // As the bundler does it.
  Object.assign(globalThis, { SIGNPOST_BASE_PATH: BELOW })
  own = await folderOf(PAGES)
  theirs = await folderOf(THEIRS)
})
afterAll(() => Promise.all([own, theirs].map((folder) => rm(folder, { recursive: true }))))

const found = KINDS.filter(({ installed }) => installed)
const describeEach: typeof describe.each = found.length > 0 ? describe.each : describe.skip.each

describeEach(found.length > 0 ? found : KINDS)('$name', ({ start }) => {
  let server: OtherServer
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())
  const ask = (address: string) => fetch(`http://127.0.0.1:${server.port}${address}`, { redirect: 'manual' })

  test.each([
    ['/help/en/dark', 200, '<h1>Dark</h1>'],
    ['/help/_next/static/a.js', 200, 'let a'],
    ['/help/nowhere', 404, '<h1>Lost</h1>'],
    ['/help/.signpost.json', 404, '<h1>Lost</h1>'],
    ['/help/_headers', 404, '<h1>Lost</h1>'],
  ])('%s is the export’s: %d', async (address, status, text) => {
    const answer = await ask(address)
    expect([answer.status, await answer.text(), answer.headers.get('x-theirs')]).toEqual([status, text, null])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['/help/en/dark/?ui=old', '/help/en/dark?ui=old'],
    ['/help/en/old', '/help/en/dark'],
  ])('%s leads to %s', async (address, to) => {
    const { status, headers } = await ask(address)
    expect([status, headers.get('location')]).toEqual([308, to])
  })

  test.each([
    ['/', 200],
    ['/about.html', 200],
    ['/app.js', 200],
    ['/en/dark', 404],
    ['/.signpost.json', 404],
    ['/_headers', 404],
    ['/_server/headers.json', 404],
    ['/helpful', 404],
    ['/s/bcdfghj', 404],
    ['/en/old', 404],
  ])('%s is theirs: %d', async (address, status) => {
    const answer = await ask(address)
    expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([status, null])
    expect(await answer.text()).not.toMatch(/Dark|Lost|secret/)
  })
})
