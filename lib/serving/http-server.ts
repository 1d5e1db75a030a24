import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { NOT_SNIFFED } from '@/lib/build/headers'
import { refusalOf, type Refusal } from './guard'

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

/** A server that no request ends, and that ends without dropping one. */
export interface HttpServer {
  server: Server
  /** Answers what has been asked, takes on nothing more, and resolves when the last connection is closed. */
  stop: () => Promise<void>
}

/** A link that carries an absurdly long walk opens its step all the same. Node.js's own limit is 16 KiB. */
const LONGEST_HEADERS = 262_144
/** A connection that was told nothing yet may have a request on its way when we are told to stop. */
const LAST_REQUESTS_MS = 500
/** Nobody waits longer for an answer that we have begun. */
const LAST_ANSWERS_MS = 10_000

/**
 * A server for pages. What is no request is refused; what goes wrong in an answer is told on standard error, and answered with 500.
 * @param isMeantForUs by the Host of a request: where it is not, a browser was led here under another site's name
 */
export function httpServer(answer: Answer, isMeantForUs?: (request: IncomingMessage) => boolean): HttpServer {
  /** Answers underway, by connection. */
  const connections = new Map<Socket, number>()
  let stopping = false
  const server = createServer({ maxHeaderSize: LONGEST_HEADERS }, (request, response) => {
    const { socket } = request
    connections.set(socket, (connections.get(socket) ?? 0) + 1)
    response.once('close', () => {
      connections.set(socket, (connections.get(socket) ?? 1) - 1)
      if (stopping && connections.get(socket) === 0) socket.end()
    })
    if (stopping) response.setHeader('Connection', 'close')
    const refusal = isMeantForUs?.(request) === false ? { status: 403 } : refusalOf(request)
    if (refusal) return refuse(response, refusal)
    void attempt(answer, request, response)
  })
  if (isMeantForUs)
    server.on('upgrade', (request, socket) => {
      if (!isMeantForUs(request)) socket.destroy()
    })
  server.on('connection', (socket) => {
    connections.set(socket, 0)
    socket.once('close', () => connections.delete(socket))
    // A reader who goes away in the middle is no fault.
    socket.on('error', () => undefined)
  })
  return {
    server,
    stop: () =>
      new Promise((resolve) => {
        if (stopping) return
        stopping = true
        const end = (which: (underway: number) => boolean) => {
          for (const [socket, underway] of connections) if (which(underway)) socket.destroy()
        }
        const idle = setTimeout(() => end((underway) => underway === 0), LAST_REQUESTS_MS)
        const all = setTimeout(() => end(() => true), LAST_ANSWERS_MS)
        server.close(() => {
          clearTimeout(idle)
          clearTimeout(all)
          resolve()
        })
      }),
  }
}

async function attempt(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answer(request, response)
  } catch (error) {
    console.error(error)
    if (response.headersSent) response.destroy()
    else refuse(response, { status: 500 })
  }
}

function refuse(
  response: ServerResponse,
  { status, headers }: Omit<Refusal, 'status'> & { status: number },
): void {
  const { key, value } = NOT_SNIFFED
  response
    .writeHead(status, { ...headers, [key]: value, 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${STATUS_CODES[status] ?? status}\n`)
}
