import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Knowledge } from '@/lib/machines/knowledge/knowledge'
import { assistantServer } from '@/lib/machines/mcp/assistant-server'
import type { CardDocument } from '@/lib/machines/mcp/card'
import { isSameSecret } from '@/lib/same-secret'
import { bodyOf } from '@/lib/site/http/body'
import { isOwnHost } from '@/lib/site/http/guard'
import { NOT_SNIFFED } from '@/lib/site/http/headers'
import type { Endpoint } from '@/lib/site/http/http-server'
import type { AssistantSettings } from './assistant-settings'

/** In bytes. A call has a short text and the answers of a walk. */
const LARGEST_BODY = 256 * 1024
/** Messages in one body: nobody has as much to ask at once. */
const MOST_MESSAGES = 20
/** Calls that are answered at a time. One takes milliseconds; more than these are somebody's fault. */
const MOST_AT_ONCE = 64
/** Bodies that are read at a time: who sends one slowly holds up no answer. */
const MOST_READ = 512
const METHODS = 'POST, OPTIONS'
const CORS = {
  'Access-Control-Allow-Methods': METHODS,
  'Access-Control-Allow-Headers':
    'Accept, Authorization, Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Session-Id',
  'Access-Control-Max-Age': '86400',
}

export interface AssistantEndpointOptions extends AssistantSettings {
  readonly knowledge: Knowledge
  /** See `AssistantServerOptions`. */
  readonly card?: CardDocument | undefined
  /** Whether it is for support staff: without a token nobody is answered then. */
  readonly forAgents: boolean
}

/**
 * The Model Context Protocol over streamable HTTP at one address: https://modelcontextprotocol.io/specification/2025-11-25/basic/transports.
 * Nothing is kept between calls: each has a server of its own, and is answered in one piece. Whatever is sent, no answer is a 5xx.
 */
export function assistantEndpoint(path: string, options: AssistantEndpointOptions): Endpoint {
  const isAllowed = allowedHosts(options)
  let [reading, underway] = [0, 0]
  const busy = (response: ServerResponse) =>
    refuse(response.setHeader('Retry-After', '1'), 429, 'Too many calls at once.')
  return {
    path,
    answer: async (request, response) => {
      const { key, value } = NOT_SNIFFED
      response.setHeader(key, value).setHeader('Cache-Control', 'no-store')
      if (!(await isAllowed(request.headers.host)))
        return refuse(response, 403, 'This Host is not one of the site’s. Name it in MCP_HOSTS.')
      const { origin } = request.headers
      if (origin !== undefined && !isOriginAllowed(origin, request, options.origins))
        return refuse(response, 403, 'Pages of this Origin may not call. Name it in MCP_ORIGINS.')
      if (origin !== undefined)
        response.setHeader('Access-Control-Allow-Origin', origin).setHeader('Vary', 'Origin')
      if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end()
      if (request.method !== 'POST')
        return refuse(response.setHeader('Allow', METHODS), 405, 'This server keeps no session: send POST.')
      const closed = whyClosed(request, options)
      if (closed !== undefined) return refuse(response.setHeader('WWW-Authenticate', 'Bearer'), 401, closed)
      if (reading >= MOST_READ) return busy(response)
      reading += 1
      const body = await messagesOf(request, response).finally(() => (reading -= 1))
      if (body === undefined) return
      if (underway >= MOST_AT_ONCE) return busy(response)
      underway += 1
      try {
        await answerCall(request, response, body, options)
      } finally {
        underway -= 1
      }
    },
  }
}

/** What a client asks, as JSON; undefined where that has been answered already. */
async function messagesOf(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const text = await bodyOf(request, LARGEST_BODY).catch(() => null)
  if (text === null) return void response.destroy()
  if (text === undefined) {
    response.setHeader('Connection', 'close')
    return refuse(response, 413, `A call has at most ${LARGEST_BODY / 1024} kB.`)
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return refuse(response, 400, 'This is no JSON.', -32700)
  }
  if (Array.isArray(body) && body.length > MOST_MESSAGES)
    return refuse(response, 400, `A call has at most ${MOST_MESSAGES} messages.`)
  const messages: unknown[] = Array.isArray(body) ? body : [body]
  // Only what the same body asks could be taken back, and then nothing would ever answer it.
  const heard = messages.filter((one) => !isCancelling(one))
  if (heard.length === 0 && messages.length > 0) return void response.writeHead(202).end()
  return Array.isArray(body) ? heard : body
}

function isCancelling(message: unknown): boolean {
  return (message as { method?: unknown } | null)?.method === 'notifications/cancelled'
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  { knowledge, card }: AssistantEndpointOptions,
): Promise<void> {
  const server = assistantServer(knowledge, { card })
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  try {
    // Its own type says that handlers may be undefined, which the interface does not.
    await server.connect(transport)
    // Who has gone away is waited for no more, whatever the call comes to.
    await Promise.race([transport.handleRequest(request, response, body), ended])
    await ended
  } catch (error) {
    console.error(error)
    if (response.headersSent) response.destroy()
    else refuse(response, 400, 'The call could not be understood.', -32603)
  } finally {
    await server.close().catch(() => undefined)
  }
}

/** An answer that a client of the protocol understands. */
function refuse(response: ServerResponse, status: number, message: string, code = -32000): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json' })
    .end(JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null }))
}

/** A name that leads here though it is not the site's is another site's trick: https://en.wikipedia.org/wiki/DNS_rebinding */
function allowedHosts({ hosts, knowledge }: AssistantEndpointOptions) {
  const named = new Set(hosts.map((host) => host.toLowerCase()))
  return async (host = ''): Promise<boolean> => {
    if (isOwnHost(host) || named.has(host.toLowerCase())) return true
    const [first] = (await knowledge.in(undefined).catch(() => undefined))?.documents.values() ?? []
    return first !== undefined && URL.canParse(first.url) && new URL(first.url).host === host.toLowerCase()
  }
}

function isOriginAllowed(origin: string, { headers }: IncomingMessage, allowed: readonly string[]): boolean {
  if (allowed.includes('*') || allowed.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === headers.host?.toLowerCase()
}

function whyClosed(
  { headers }: IncomingMessage,
  { token, forAgents }: AssistantEndpointOptions,
): string | undefined {
  if (token === undefined)
    return forAgents ? 'This site is for support staff: it answers once MCP_TOKEN is set.' : undefined
  return isSameSecret(headers.authorization ?? '', `Bearer ${token}`)
    ? undefined
    : 'Send the token: Authorization: Bearer …'
}
