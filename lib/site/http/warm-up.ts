import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { httpServer, type Answer, type Endpoint } from './http-server'

/** How often each request is answered, and how many milliseconds all may take: readers wait for them. */
const TIMES = 50
const MOST_MS = 1000

/**
 * Answers requests before anybody else can ask. What runs for the first time is loaded and compiled first, which takes tens of milliseconds: readers
 * who wait for a server that begins would come into that all at once.
 * @param requests as they go over a connection, without `Connection: close`
 */
export async function warmUp(
  answer: Answer,
  endpoints: readonly Endpoint[],
  requests: readonly string[],
): Promise<void> {
  const { server, stop } = httpServer(answer, endpoints)
  // No other process of the same family is asked in its place.
  server.listen({ port: 0, host: '127.0.0.1', exclusive: true })
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const timer = setTimeout(() => socket.destroy(), MOST_MS)
  const closed = once(socket, 'close')
  socket.on('error', () => undefined)
  for (let n = 0; n < TIMES && !socket.destroyed; n++)
    for (const request of requests) {
      socket.write(request)
      await Promise.race([once(socket, 'data'), closed])
    }
  clearTimeout(timer)
  socket.destroy()
  await stop()
}
