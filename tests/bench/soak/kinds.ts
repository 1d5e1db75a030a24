import { rawRequest, request, statusOf } from '../../harness/raw-request'
import { ask, type Asking } from './asked'
import { countBatch, type Counted } from './counted'
import type { Known } from './known'

/** Everything that requests of all kinds need. */
export interface Load extends Asking {
  readonly known: Known
  readonly counted: Counted
  /** The cookie of who has signed in to /insight; '' for nobody. */
  readonly cookie: string
}

type Kind = (load: Load) => Promise<unknown>

const MCP = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
/** As browsers, older ones and machines ask. */
export const ENCODINGS = ['br, gzip', 'gzip', 'identity']

/** A page with what it loads, and once more as who has it already. */
async function page(load: Load): Promise<void> {
  const { chance, known } = load
  const address = chance.pick(known.pages)
  const headers = { 'accept-encoding': chance.pick(ENCODINGS) }
  const answer = await ask(load, address, [200], { headers })
  if (!answer) return
  const files = [...answer.text.matchAll(/"(\/_next\/static\/signpost\/[^"]+\.(?:js|css|json|woff2))"/g)].map(
    ([, file]) => file!,
  )
  if (files.length > 0) await ask(load, chance.pick(files), [200], { headers })
  const etag = answer.headers.get('etag')
  // Where a build has taken the place of another in between, it is sent again.
  if (etag) await ask(load, address, [304, 200], { headers: { ...headers, 'if-none-match': etag } })
}

/** A picture of a page, whole and in part. */
async function picture(load: Load): Promise<void> {
  const { chance, known } = load
  const answer = await ask(load, chance.pick(known.pages), [200])
  const pictures = [
    ...(answer?.text ?? '').matchAll(/(\/_next\/static\/signpost\/[^"\s,]+\.(?:avif|webp|png))/g),
  ]
  if (pictures.length === 0) return
  const address = chance.pick(pictures)[1]!
  await ask(load, address, [200])
  await ask(load, address, [206], { headers: { range: 'bytes=0-99' } })
}

async function search(load: Load): Promise<void> {
  const lang = load.chance.pick(load.languages)
  const answer = await ask(load, `/${lang}/search?q=${encodeURIComponent(load.chance.pick(WORDS))}`, [200])
  if (answer) await ask(load, `/${lang}/search.json`, [200])
}

const WORDS = ['door', 'no picture', '<script>alert(1)</script>', 'klíč', 'Türstation', '%', 'a'.repeat(500)]

/** What machines read. */
async function twin(load: Load): Promise<void> {
  const { chance, known } = load
  const step = chance.pick(known.steps)
  const markdown = { headers: { accept: 'text/markdown' } }
  await chance.pick([
    () => ask(load, `${step}.md`, [200]),
    () => ask(load, step, [200], markdown),
    () => ask(load, `${chance.pick(known.guides)}.json`, [200]),
    () => ask(load, chance.pick(['/llms.txt', '/sitemap.xml', '/robots.txt', '/sw.js', '/icon.svg']), [200]),
  ])()
}

async function redirect(load: Load): Promise<void> {
  const { chance, known, languages } = load
  const headers = {
    'accept-language': chance.pick([...languages, 'xx', 'de;q=0.9, cs;q=0.8', '*', ',,;q=x']),
  }
  await ask(load, chance.pick(['/', `/s/${chance.pick(known.codes)}`]), [302, 303, 307, 308], { headers })
}

/** A walk of an assistant: to a step, with an answer, or with one that nobody offers. */
async function assistant(load: Load): Promise<void> {
  const { chance, known } = load
  const call = async (name: string, args: object) => {
    const params = { name, arguments: args }
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })
    const answer = await ask(load, '/mcp', [200], { method: 'POST', headers: MCP, body })
    const { result } = JSON.parse(answer?.text ?? '{}') as {
      result?: { structuredContent?: { state: string; version: string; answers?: { id: string }[] } }
    }
    return result?.structuredContent
  }
  const [guide, step] = chance.pick(known.questions)
  const at = await call('open_step', { step: `${guide}/${step}`, lang: load.counted.lang })
  if (!at) return
  const [first] = at.answers ?? []
  const answer = chance.below(4) === 0 ? 'nobody-offers-this' : (first?.id ?? 'none')
  await call('answer', {
    ...{ step: `${guide}/${step}`, state: at.state, version: at.version, answer },
    ...{ by: 'person', warning_acknowledged: true },
  })
  await call('search', { query: chance.pick(WORDS).slice(0, 100) })
}

/** Batches that are right, twice now and then, as who has lost the answer sends them. */
const count: Kind = (load) => countBatch(load)

async function wrongCounts(load: Load): Promise<void> {
  const { chance, server } = load
  const headers = { origin: server.url, 'content-type': 'text/plain' }
  await chance.pick([
    () => ask(load, '/_count', [400], { method: 'POST', headers, body: '{"id":' }),
    () => ask(load, '/_count', [413], { method: 'POST', headers, body: 'x'.repeat(20_000) }),
    () =>
      ask(load, '/_count', [403], {
        method: 'POST',
        headers: { ...headers, origin: 'https://evil.example' },
        body: '{}',
      }),
    () => ask(load, '/_count', [405], { headers }),
    () =>
      ask(load, '/_count', [400], {
        method: 'POST',
        headers: { origin: server.url, ...FORM },
        body: 'at=en/x/y&solved=yes',
      }),
  ])()
}

/** The numbers, for who has signed in and who has not. Without the database they are not to be had, which is said. */
async function numbers(load: Load): Promise<void> {
  const { chance, cookie, known } = load
  const guide = chance.pick(known.questions)[0]
  const query = `?guide=${guide}&lang=${load.counted.lang}`
  await chance.pick([
    () => ask(load, `/insight${query}`, [401]),
    () => ask(load, '/insight', [401], { headers: { cookie: 'signpost-insight=forged' } }),
    () => ask(load, `/insight${query}`, [200, 503], { headers: { cookie } }),
    () => ask(load, `/insight/view.json${query}`, [200, 503], { headers: { cookie } }),
    () => ask(load, '/insight/days.csv', [200, 503], { headers: { cookie } }),
  ])()
}

async function mistake(load: Load): Promise<void> {
  const { chance } = load
  const page = chance.pick(load.known.pages)
  await chance.pick([
    () => ask(load, `${page}/nowhere`, [404]),
    () => ask(load, '/en/nowhere.md', [404]),
    () => ask(load, '/_next/static/signpost/nowhere.js', [404]),
    () => ask(load, '/s/zzzzzzz', [404]),
    () => ask(load, page, [405], { method: 'POST', body: 'x' }),
    () => ask(load, '/mcp', [400], { method: 'POST', headers: MCP, body: '[' }),
    () => ask(load, '/healthz', [200]),
    () => ask(load, '/readyz', [200]),
  ])()
}

const HOSTILE: readonly (readonly [string, readonly number[]])[] = [
  [request('//evil.example/en'), [404]],
  [request('/%'), [400]],
  [request('/en/%00'), [400]],
  [request('*'), [400]],
  [request('/..%2f..%2fetc/passwd'), [404]],
  [request('/', { method: 'TRACE' }), [405]],
  [`hello\r\n\r\n`, [400]],
  [request('/en', { headers: ['Content-Length: 1', 'Content-Length: 2'] }), [400]],
  [request(`/s/${'.'.repeat(200_000)}a`), [414]],
  [request('/', { headers: [`Accept-Language: ${'aa,'.repeat(4_000)}`] }), [302, 303, 307]],
  [request('/_next/image?url=%2Ficon-512.png&w=64&q=75'), [404]],
  [request('/en', { headers: ['Next-Action: x', 'RSC: 1'] }), [200, 404]],
]

async function hostile({ server, chance, log }: Load): Promise<void> {
  const [bytes, right] = chance.pick(HOSTILE)
  const since = Date.now()
  const status = await rawRequest(Number(new URL(server.url).port), bytes).then(statusOf, String)
  if (typeof status === 'string' || !right.includes(status))
    log.note(
      server,
      since,
      `${server.name} ${JSON.stringify(bytes.slice(0, 60))}: ${status}, not ${right.join(' or ')}`,
    )
}

/** Kinds of requests, each with its share. */
export const KINDS: readonly (readonly [share: number, kind: Kind])[] = [
  ...([
    [30, page],
    [6, picture],
    [6, search],
    [10, twin],
    [6, redirect],
    [6, assistant],
  ] as const),
  ...([
    [18, count],
    [3, wrongCounts],
    [4, numbers],
    [6, mistake],
    [5, hostile],
  ] as const),
]
