import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Refusal } from '@/lib/desk/protocol'
import type { AddressInfo } from 'node:net'
import { UserError } from '@/lib/command/user-error'
import { parsed } from '@/lib/json-shape'
import { bodyOf } from '@/lib/site/http/body'
import type { Desk } from '../desk'
import { Refused, type Answer } from './answer'
import { addressOf, cookieName, judge } from './guard'
import { OPENED, openingPage, type Opening } from './opening'
import { handOn, handOnUpgrade, type Behind } from './proxy'
import { ROUTES } from './routes'

const API = '/desk/api/'
const MOST_BYTES = 1024 * 1024
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

export interface Serving {
  /** To be opened in a browser on this machine. Holds the token: whoever has it may write the content. */
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Serves the desk on 127.0.0.1 alone: what its page asks, and behind it the site with that page.
 * @param port 0 for any that is free
 * @param behind the site, once it answers; undefined where there is none
 * @param opening until when another page stands in the place of the desk's
 */
export async function serveDesk(
  desk: Desk,
  port: number,
  behind: () => Promise<Behind> | undefined,
  opening: Opening = OPENED,
): Promise<Serving> {
  const token = randomBytes(24).toString('base64url')
  const asked = ({ method = '', url = '', headers }: IncomingMessage) => ({ method, url, headers })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS))
      if (request.url?.startsWith('/desk')) response.setHeader(name, value)
    reply(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(response, problem(error))
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const site = judge(asked(request), own).kind === 'let in' ? behind() : undefined
    if (!site) return void socket.destroy()
    site.then((one) => handOnUpgrade(request, socket, head, one)).catch(() => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const own = { port: (server.address() as AddressInfo).port, token }
  return {
    address: `http://127.0.0.1:${own.port}/desk?token=${token}`,
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  }

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const verdict = judge(asked(request), own)
    if (verdict.kind === 'refused') return send(response, said(verdict.status, verdict.reason))
    if (verdict.kind === 'sign in') {
      const cookie = `${cookieName(own.port)}=${token}; HttpOnly; SameSite=Strict; Path=/`
      return void response.writeHead(303, { 'set-cookie': cookie, location: '/desk' }).end()
    }
    const { pathname, searchParams } = addressOf(request.url ?? '')
    if (pathname === '/desk' && !opening.isOver())
      return send(response, { type: 'text/html; charset=utf-8', bytes: openingPage(opening) })
    if (!pathname.startsWith(API)) {
      const site = behind()
      if (!site) return send(response, said(404, 'There is no site behind this desk.'))
      return handOn(request, response, await site)
    }
    const name = pathname.slice(API.length)
    if (name === 'events' && request.method === 'GET') return desk.events.listen(response)
    if (name === 'opened' && request.method === 'GET')
      return opening.over.then(() => send(response, { json: {} }))
    const route = ROUTES[`${request.method} ${name}`]
    if (!route) throw new Refused(404, `The desk has no ${request.method} ${name}.`)
    const text = request.method === 'GET' ? '' : await bodyOf(request, route.most ?? MOST_BYTES)
    if (text === undefined) {
      response.setHeader('connection', 'close')
      throw new Refused(413, 'That is too large.')
    }
    if (!route.isQuick) await desk.opened.ready
    send(response, await route.answer({ desk, query: searchParams, body: parsed(text) }))
  }
}

function problem(error: unknown): Answer {
  if (error instanceof Refused) return said(error.status, error.message)
  if (error instanceof UserError) return said(422, error.message)
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC')
    return said(500, 'The disk is full. What you typed is kept in the page; make room, and it is saved.')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return said(
      500,
      'The content folder may not be written into. What you typed is kept in the page; allow it, and it is saved.',
    )
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET')
    return said(502, 'The site is not there; the terminal says why.')
  console.error(error)
  return said(
    500,
    'That went wrong, and what you typed is kept. The terminal says what it was; try it again.',
  )
}

function said(status: number, error: string): Answer {
  return { status, json: { error } satisfies Refusal }
}

function send(response: ServerResponse, answer: Answer): void {
  const status = answer.status ?? 200
  if ('bytes' in answer) response.writeHead(status, { 'content-type': answer.type }).end(answer.bytes)
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.json))
}
