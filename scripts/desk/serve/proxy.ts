import {
  request as ask,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { PASS_HEADER } from '@/lib/desk/pass'

/** The site behind the desk: on a port that nobody else is let through. */
export interface Behind {
  readonly port: number
  readonly pass: string
}

/** Hands a request on to the site, and its answer back; the desk may show it in a frame. */
export function handOn(request: IncomingMessage, response: ServerResponse, behind: Behind): Promise<void> {
  return new Promise((resolve, reject) => {
    const onward = ask(
      {
        ...{ host: '127.0.0.1', port: behind.port, method: request.method, path: request.url, agent: false },
        headers: onwardHeaders(request, behind),
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, framed(answer.headers))
        answer.pipe(response)
        answer.once('error', () => response.destroy())
        response.once('close', () => {
          answer.destroy()
          resolve()
        })
      },
    )
    onward.once('error', reject)
    response.once('close', () => onward.destroy())
    request.pipe(onward)
  })
}

/** The same for the socket by which Next.js tells an open page what changed. */
export function handOnUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, behind: Behind): void {
  const onward = connect(behind.port, '127.0.0.1', () => {
    const lines = Object.entries(onwardHeaders(request, behind)).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => `${name}: ${String(one)}`),
    )
    onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    onward.write(head)
    onward.pipe(socket).pipe(onward)
  })
  onward.on('error', () => socket.destroy())
  socket.on('error', () => onward.destroy())
}

/** Next.js answers sockets of its own origin alone: the guard has looked at that of the desk. */
function onwardHeaders({ headers }: IncomingMessage, { port, pass }: Behind): OutgoingHttpHeaders {
  const { origin, cookie: _cookie, ...others } = headers
  return {
    ...others,
    [PASS_HEADER]: pass,
    ...(origin !== undefined && { origin: `http://localhost:${port}`, host: `localhost:${port}` }),
  }
}

/** A page of the site says that nobody frames it; the desk does. */
function framed(headers: IncomingMessage['headers']): OutgoingHttpHeaders {
  const { 'x-frame-options': _options, 'content-security-policy': policy, ...others } = headers
  if (policy === undefined) return others
  return {
    ...others,
    'content-security-policy': String(policy).replace(/frame-ancestors [^;]*/, "frame-ancestors 'self'"),
  }
}
