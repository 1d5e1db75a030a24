import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Server as SocketServer, type Socket } from 'node:net'
import { NOT_SNIFFED } from './headers'
import { refusalOf, type Refusal } from './guard'

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

/** One address that is answered by itself, whatever the method: it looks at requests on its own. */
export interface Endpoint {
  readonly path: string
  readonly answer: Answer
}

/** A server that no request ends, and that ends without dropping one. */
export interface HttpServer {
  server: Server
  /** Answers what has been asked, takes on nothing more, and resolves when the last connection is closed. */
  stop: () => Promise<void>
  /**
   * The same where another process goes on listening: nobody is refused meanwhile, so a connection that waits for its next request is
   * not closed before the time that was promised for it.
   */
  handOver: () => Promise<void>
  /** Whether it has been told to stop, and nobody takes its place. */
  isStopping: () => boolean
}

/** A link that carries an absurdly long walk opens its step all the same. Node.js's own limit is 16 KiB. */
const LONGEST_HEADERS = 262_144
/** In which a request has to be here whole. The longest is a batch of some kilobytes; Node.js's own limit is five minutes. */
const WHOLE_REQUEST_MS = 30_000
/** A connection that was told nothing yet may have a request on its way when we are told to stop. */
const LAST_REQUESTS_MS = 500
/** Nobody waits longer for an answer that we have begun. */
const LAST_ANSWERS_MS = 10_000
/** Where another process listens, nothing is in a hurry: on a machine that is too busy, answers take long. */
const LAST_AFTER_HAND_OVER_MS = 60_000

/**
 * A server for pages. What is no request is refused; what goes wrong in an answer is told on standard error, and answered with 500.
 * @param endpoints addresses with rules of their own
 * @param isMeantForUs by the Host of a request: where it is not, a browser was led here under another site's name
 */
export function httpServer(
  answer: Answer,
  endpoints: readonly Endpoint[] = [],
  isMeantForUs?: (request: IncomingMessage) => boolean,
): HttpServer {
  /** Answers underway, by connection. */
  const connections = new Map<Socket, number>()
  let ending: 'no' | 'stopping' | 'handed over' = 'no'
  const server = createServer(
    { maxHeaderSize: LONGEST_HEADERS, requestTimeout: WHOLE_REQUEST_MS },
    (request, response) => {
      const { socket } = request
      connections.set(socket, (connections.get(socket) ?? 0) + 1)
      response.once('close', () => {
        connections.set(socket, (connections.get(socket) ?? 1) - 1)
        if (ending === 'stopping' && connections.get(socket) === 0) socket.end()
      })
      if (ending !== 'no') response.setHeader('Connection', 'close')
      if (isMeantForUs?.(request) === false) return refuse(response, { status: 403 })
      const path = request.url?.split('?', 1)[0]
      const endpoint = endpoints.find((one) => one.path === path)
      if (endpoint) return void attempt(endpoint.answer, request, response)
      const refusal = refusalOf(request)
      if (refusal) return refuse(response, refusal)
      void attempt(answer, request, response)
    },
  )
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
  const endThose = (which: (underway: number) => boolean) => {
    for (const [socket, underway] of connections) if (which(underway)) socket.destroy()
  }
  return {
    server,
    isStopping: () => ending === 'stopping',
    stop: () =>
      new Promise((resolve) => {
        if (ending === 'stopping') return
        ending = 'stopping'
        const idle = setTimeout(() => endThose((underway) => underway === 0), LAST_REQUESTS_MS)
        const all = setTimeout(() => endThose(() => true), LAST_ANSWERS_MS)
        server.close(() => {
          clearTimeout(idle)
          clearTimeout(all)
          resolve()
        })
      }),
    handOver: () =>
      new Promise((resolve) => {
        if (ending !== 'no') return
        ending = 'handed over'
        const all = setTimeout(() => endThose(() => true), LAST_AFTER_HAND_OVER_MS)
        // A server of HTTP would close each connection that waits for a request at once, though one may be on its way.
        SocketServer.prototype.close.call(server, () => {
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
