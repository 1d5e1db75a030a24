import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { connect, type AddressInfo } from 'node:net'
import { httpServer, type HttpServer } from '@/lib/site/http/http-server'
import { assistantEndpoint, type AssistantEndpointOptions } from '@/lib/site/serve/assistant-endpoint'
import { assistantSettings } from '@/lib/site/serve/assistant-settings'
import { assistantOver, knowledgeOf, walkScenario } from '@/tests/harness/assistant'
import { contentFolder } from '@/tests/harness/content-folder'

const knowledge = knowledgeOf(contentFolder({}))
const open: HttpServer[] = []
let url: string

/** A server with the assistants' door alone; everything else is answered with 200. */
async function serve(options: Partial<AssistantEndpointOptions> = {}): Promise<string> {
  const endpoint = assistantEndpoint('/mcp', {
    ...assistantSettings({}),
    knowledge,
    forAgents: false,
    ...options,
  })
  const own = httpServer((_, response) => response.end('page'), [endpoint])
  open.push(own)
  await new Promise<void>((resolve) => own.server.listen(0, resolve))
  return `http://localhost:${(own.server.address() as AddressInfo).port}/mcp`
}

beforeAll(async () => {
  url = await serve()
})
const stop = async (all: HttpServer[]) => {
  for (const { server, stop: ended } of all) {
    server.closeAllConnections()
    await ended()
  }
}
afterEach(() => stop(open.splice(1)))
afterAll(() => stop(open))

const CALL = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'open_step', arguments: { step: 'dark' } },
}

function post(body: unknown, headers: Record<string, string> = {}, at = url): Promise<Response> {
  return fetch(at, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
  })
}

test('a client walks over HTTP to the end', async () => {
  const transport = new StreamableHTTPClientTransport(new URL(url))
  const assistant = await assistantOver(transport)
  const walk = { guide: 'dark', name: '', answers: { 'plugged-in': 'plug-in' }, ends: 'light' }
  const { end } = await walkScenario(assistant, walk)
  expect([end.step, end.outcome]).toEqual(['dark/light', 'solved'])
  await assistant.close()
})

test('a call needs nothing before it: no session is kept', async () => {
  const answer = await post(CALL)
  expect([answer.status, answer.headers.get('mcp-session-id')]).toEqual([200, null])
  expect(await answer.json()).toMatchObject({
    id: 1,
    result: { structuredContent: { step: 'dark/plugged-in' } },
  })
})

test.each([
  ['no JSON', 'nothing of the kind', 400],
  ['no message', '{"hello": true}', 400],
  ['a list of too many messages', Array.from({ length: 21 }, () => CALL), 400],
  ['a megabyte', `"${'x'.repeat(1_000_000)}"`, 413],
  ['an empty body', '', 400],
  ['depth', '['.repeat(100_000), 400],
])('%s is refused', async (_, body, status) => {
  const answer = await post(body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ jsonrpc: '2.0', error: { message: expect.any(String) } })
})

test('a megabyte without a length is refused before it is whole', async () => {
  const { port } = new URL(url)
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), 'localhost', () => {
      socket.write('POST /mcp HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')
      const piece = 'x'.repeat(0x4000)
      for (let i = 0; i < 20; i++) socket.write(`4000\r\n${piece}\r\n`)
    })
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString())
    })
    socket.once('error', reject)
  })
  expect(said).toMatch(/^HTTP\/1.1 413 /)
})

test.each(['GET', 'DELETE', 'PUT', 'HEAD'])('%s is refused, for there is no session', async (method) => {
  const answer = await fetch(url, { method })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
})

/** What a server answers to a request with a Host of one's own, which fetch does not send. */
function statusFor(host: string, at = url): Promise<number> {
  const { port } = new URL(at)
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(CALL)
    const socket = connect(Number(port), 'localhost', () =>
      socket.write(
        `POST /mcp HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
      ),
    )
    socket.once('data', (data) => resolve(Number(data.toString().slice(9, 12))))
    socket.once('error', reject)
  })
}

test('only the site’s own Host, this machine, and those named in MCP_HOSTS are answered', async () => {
  const site = {
    name: 'Lamps',
    languages: ['en'],
    contact: { url: 'https://help.example/', label: { en: 'Ask' } },
  }
  const published = knowledgeOf(
    contentFolder({ 'site.json': JSON.stringify({ ...site, url: 'https://lamps.example' }) }),
  )
  const at = await serve({ knowledge: published, ...assistantSettings({ MCP_HOSTS: 'inner.example:8080' }) })
  const asked = [
    'localhost:1',
    '127.0.0.1',
    'lamps.example',
    'inner.example:8080',
    'evil.example',
    'inner.example',
  ]
  const statuses = []
  for (const host of asked) statuses.push(await statusFor(host, at))
  expect(statuses).toEqual([200, 200, 200, 200, 403, 403])
})

test('pages of other origins may call only where MCP_ORIGINS names them', async () => {
  const origin = 'https://chat.example'
  expect((await post(CALL, { origin })).status).toBe(403)
  const at = await serve(assistantSettings({ MCP_ORIGINS: origin }))
  const answer = await post(CALL, { origin }, at)
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin])
  const asked = await fetch(at, { method: 'OPTIONS', headers: { origin } })
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'POST, OPTIONS'])
  expect((await post(CALL, { origin: 'https://other.example' }, at)).status).toBe(403)
})

test('a site for support staff answers nobody without a token', async () => {
  const closed = await serve({ forAgents: true })
  expect((await post(CALL, {}, closed)).status).toBe(401)
  const token = 'a-secret-of-sixteen-signs'
  const at = await serve({ forAgents: true, ...assistantSettings({ MCP_TOKEN: token }) })
  expect((await post(CALL, { authorization: 'Bearer another-of-sixteen-signs' }, at)).status).toBe(401)
  expect((await post(CALL, { authorization: `Bearer ${token}` }, at)).status).toBe(200)
})

test('all other addresses refuse POST as before', async () => {
  expect((await post(CALL, {}, url.replace('/mcp', '/mcp/x'))).status).toBe(405)
})

test.each([
  { MCP_HOSTS: 'https://x.example' },
  { MCP_ORIGINS: 'x.example' },
  { MCP_TOKEN: 'short' },
  { MCP_KEY: 'short' },
])('what is no setting is refused with what is expected: %j', (environment) => {
  expect(() => assistantSettings(environment)).toThrow(/MCP_/)
})

const PING = { jsonrpc: '2.0', id: 1, method: 'ping' }
const CANCELLED = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } }
const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }

test.each([
  ['a call that is taken back at once', [PING, CANCELLED], 200],
  ['one that is taken back before', [CANCELLED, PING], 200],
  ['nothing but taking back', CANCELLED, 202],
] as const)('%s holds no place: after 70 of them others are answered', async (_, body, status) => {
  const send = async (message: unknown) =>
    (await fetch(url, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(message) })).status
  for (let i = 0; i < 70; i++) expect(await send(body)).toBe(status)
  expect(await send(PING)).toBe(200)
})

test('who sends a body slowly keeps nobody out', async () => {
  const { port } = new URL(url)
  const slow = Array.from({ length: 70 }, () => connect(Number(port), 'localhost'))
  await Promise.all(slow.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  for (const socket of slow) {
    socket.on('error', () => undefined)
    socket.write(
      `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 100\r\n\r\n{`,
    )
  }
  const answer = await fetch(url, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(PING) })
  expect(answer.status).toBe(200)
  for (const socket of slow) socket.destroy()
})
