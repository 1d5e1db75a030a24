import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection to a server on this machine, once it is there. */
export async function connected(port: number): Promise<Socket> {
  const socket = connect(port, 'localhost')
  await once(socket, 'connect')
  return socket
}

/**
 * Sends bytes as they are to a server on this machine, and gives what it answers until it closes the connection.
 * @param to its port, or a connection to it
 * @param after is sent once something has been answered
 */
export function rawRequest(to: number | Socket, bytes: string | Buffer, after?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = typeof to === 'number' ? connect(to, 'localhost') : to
    let text = ''
    socket.setTimeout(100_000, () => socket.destroy(new Error(`No answer to ${String(bytes).slice(0, 80)}`)))
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? resolve(text) : reject(error),
    )
    socket.on('close', () => resolve(text))
    if (after) socket.once('data', () => socket.write(after))
    socket.write(bytes)
  })
}

/** A whole request, after which the connection is closed. */
export function request(target: string, { method = 'GET', headers = [] as readonly string[] } = {}): string {
  return [`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join(
    '\r\n',
  )
}

/** The status of an answer; 0 where there is none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
