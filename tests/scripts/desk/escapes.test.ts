import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { openDesk, type Desk } from '@/scripts/desk/desk'
import { ROUTES } from '@/scripts/desk/serve/routes'
import { serveDesk, type Serving } from '@/scripts/desk/serve/server'
import { rawRequest, statusOf } from '../../harness/raw-request'
import { writtenContent } from './content'

let outside: string
let root: string
let desk: Desk
let serving: Serving
let cookie: string
let before: string
beforeAll(async () => {
  const own = writtenContent()
  outside = fs.mkdtempSync(path.join(path.dirname(own), 'signpost-outside-'))
  root = path.join(outside, 'content')
  fs.cpSync(own, root, { recursive: true })
  // What an escape would find: a text, a picture with its marks, a folder that the content links to.
  for (const name of ['x.mdx', 'x.json', 'elsewhere/x.mdx', 'elsewhere/x.png']) {
    fs.mkdirSync(path.dirname(path.join(outside, name)), { recursive: true })
    fs.writeFileSync(path.join(outside, name), 'secret')
  }
  fs.symlinkSync(path.join(outside, 'elsewhere'), path.join(root, 'en/linked'))
  fs.symlinkSync(path.join(outside, 'x.mdx'), path.join(root, 'en/dark/linked.mdx'))
  desk = openDesk(root, {}, false)
  serving = await serveDesk(desk, 0, () => undefined)
  const opened = await fetch(serving.address, { redirect: 'manual' })
  cookie = opened.headers.get('set-cookie')!.split(';')[0]!
  before = allIn(outside)
})
afterAll(async () => {
  await serving.close()
  await desk.close()
})

/** What is in every file beside the content, and in what is hidden in it; but for the desk's own journal. */
function allIn(folder: string): string {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return files
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)))
    .filter((file) => !/^(?:\.signpost|content\/(?!.*(?:^|\/)\.))/.test(file))
    .map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(fs.readFileSync(path.join(folder, file)))
          .digest('hex')}`,
    )
    .sort()
    .join('\n')
}

const ESCAPES = [
  ...['../x.mdx', '../x.json', 'en/../../x.mdx', 'en/dark/../../../x.mdx', './x.mdx', 'en/./x.mdx'],
  ...[
    '/etc/passwd',
    '/tmp/x.mdx',
    '//x.mdx',
    'en//x.mdx',
    '\\..\\x.mdx',
    'en\\..\\..\\x.mdx',
    'C:/x.mdx',
    'file:///tmp/x.mdx',
  ],
  ...[
    'en/linked/x.mdx',
    'en/linked/new.mdx',
    'en/dark/linked.mdx',
    '.git/config.json',
    '.git/hooks/x.mdx',
    'en/.hidden/x.mdx',
  ],
  ...['en/dark/x.mdx\0.png', 'en/dark/\u0000.mdx', `en/${'x'.repeat(400)}.mdx`, '..', '.', ' '],
  ...['en/dark/x.js', 'en/dark/x.svg', 'en/dark/x.html', 'en/dark/_words.sh', 'package', 'en/dark'],
]
const at = (step: string) => ({ guide: 'dark', step })
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Each way in which a request of the page names a file, a folder or what becomes one. */
const DOORS: Readonly<
  Record<string, (escape: string) => readonly [method: string, name: string, body?: unknown]>
> = {
  'a file read': (escape) => ['GET', `file?path=${encodeURIComponent(escape)}`],
  'a file read, written as it is': (escape) => ['GET', `file?path=${escape.replace(/[^\x21-\x7e]/g, '')}`],
  'a file written': (path) => ['PUT', 'file', { path, version: '', text: 'hit' }],
  'a text checked': (path) => ['POST', 'check', { path, text: 'hit' }],
  'typed text settled': (path) => ['POST', 'settle', { path, keep: true }],
  'a conflict read': (escape) => ['GET', `conflict?path=${encodeURIComponent(escape)}`],
  'a conflict settled': (path) => ['POST', 'resolve', { path, keep: ['ours'] }],
  'a picture read': (escape) => ['GET', `picture?id=${encodeURIComponent(escape)}`],
  'marks read': (escape) => ['GET', `marks?id=${encodeURIComponent(escape)}`],
  'marks written': (id) => ['PUT', 'marks', { id, marks: [], upon: [] }],
  "a picture's folder": (folder) => ['POST', 'picture', { folder, name: 'x', data: PNG }],
  "a picture's name": (name) => ['POST', 'picture', { folder: 'device', name, data: PNG }],
  'a guide asked for': (escape) => ['GET', `guide?lang=en&guide=${encodeURIComponent(escape)}`],
  'a language asked for': (escape) => ['GET', `guide?lang=${encodeURIComponent(escape)}&guide=dark`],
  'a translation asked for': (escape) => [
    'GET',
    `beside?lang=cs&guide=${encodeURIComponent(escape)}&step=call`,
  ],
  'a guide added': (id) => ['POST', 'change', { kind: 'add-guide', id, title: 'x', summary: 'x' }],
  'a guide renamed': (to) => ['POST', 'change', { kind: 'rename-guide', guide: 'dark', to }],
  'a step renamed': (to) => ['POST', 'change', { kind: 'rename-step', at: at('call'), to }],
  'a step moved': (guide) => ['POST', 'change', { kind: 'move-step', at: at('call'), guide }],
  'a step removed': (over) => ['POST', 'change', { kind: 'remove-step', at: at('call'), over }],
  'a step of another guide': (guide) => [
    'POST',
    'change',
    { kind: 'rename-step', at: { guide, step: 'call' }, to: 'new' },
  ],
  'a language written in': (lang) => [
    'POST',
    'change',
    { kind: 'set-fields', lang, at: at('call'), fields: { title: 'hit' } },
  ],
  'an error tried': (guide) => ['POST', 'match', { guide, step: 'call', text: 'x' }],
  "an import's language": (lang) => ['POST', 'import', { name: 'x.md', data: '', lang }],
}

test.each(Object.entries(DOORS))(
  'by no path of %s is anything read or written outside',
  async (name, door) => {
    const { origin } = new URL(serving.address)
    // Each import is a process of its own.
    for (const escape of name.includes('import') ? ESCAPES.slice(0, 2) : ESCAPES) {
      const [method, route, body] = door(escape)
      const response = await fetch(`${origin}/desk/api/${route}`, {
        method,
        headers: { cookie, ...(method !== 'GET' && { origin, 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const what = `${method} ${route} ${JSON.stringify(body ?? '')}`
      expect([what, text.includes('secret'), /node_modules|\n {2,}at /.test(text)]).toEqual([
        what,
        false,
        false,
      ])
      expect([what, response.status < 500]).toEqual([what, true])
    }
    expect(allIn(outside)).toBe(before)
  },
)

const REFUSED: Readonly<
  Record<string, (own: { host: string; origin: string; cookie: string }) => Record<string, string>>
> = {
  'no token': ({ host, origin }) => ({ host, origin }),
  'another token': ({ host, origin, cookie: own }) => ({ host, origin, cookie: `${own}x` }),
  'another host': ({ cookie: own }) => ({ host: 'evil.example', origin: 'http://evil.example', cookie: own }),
  'another host that ends alike': ({ host, cookie: own }) => ({ host: `evil.example.${host}`, cookie: own }),
  'another origin': ({ host, cookie: own }) => ({ host, origin: 'http://evil.example', cookie: own }),
  'an origin of its own': ({ host, cookie: own }) => ({ host, origin: 'null', cookie: own }),
  'another port of this machine': ({ host, cookie: own }) => ({
    host,
    origin: 'http://127.0.0.1:1',
    cookie: own,
  }),
  'another site': ({ host, origin, cookie: own }) => ({
    host,
    origin,
    cookie: own,
    'sec-fetch-site': 'cross-site',
  }),
}

test.each(Object.entries(REFUSED))(
  'of a request with %s nothing is done, at each address',
  async (_, headersOf) => {
    const { port, host, origin } = new URL(serving.address)
    const headers = headersOf({ host, origin, cookie })
    for (const route of [...Object.keys(ROUTES), 'GET events', 'GET opened']) {
      const [method = '', name = ''] = route.split(' ')
      const query = '?path=en/dark/call.mdx&lang=en&guide=dark&step=call&id=device/front'
      const body = method === 'GET' ? '' : '{}'
      const lines = Object.entries({
        ...headers,
        'content-type': 'application/json',
        'content-length': body.length,
      })
      const head = lines.map(([field, value]) => `${field}: ${value}\r\n`).join('')
      const answer = await rawRequest(
        Number(port),
        `${method} /desk/api/${name}${query} HTTP/1.1\r\nConnection: close\r\n${head}\r\n${body}`,
      )
      expect([route, [401, 403].includes(statusOf(answer))]).toEqual([route, true])
    }
    expect(allIn(outside)).toBe(before)
  },
)
