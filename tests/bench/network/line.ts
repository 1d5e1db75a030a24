import net, { type AddressInfo, type Socket } from 'node:net'

/** A line between a reader and a server. */
export interface Shape {
  bitsPerSecond: number
  roundTripMs: number
}

/** A phone on a bad connection, as Lighthouse has it, too. */
export const SLOW_PHONE: Shape = { bitsPerSecond: 1_600_000, roundTripMs: 150 }

/** A port that leads to another one over a slow line. */
export interface Line {
  port: number
  /** Bytes that have come to the reader since the last call, headers and what was prefetched included. */
  taken: () => number
  close: () => Promise<void>
}

const SEGMENT = 1460

interface Connection {
  reader: Socket
  waiting: Buffer[]
}

/**
 * Shapes all connections to a port together: one bandwidth for all of them, segment by segment in turn, the round trip
 * on each exchange, and once more for opening a connection. It lies below the browser, which therefore cannot tell apart what
 * is fetched for a page, ahead of it, or by a page that is prerendered. TLS and TCP's slow start are not in it.
 */
export function openLine(to: number, { bitsPerSecond, roundTripMs }: Shape): Promise<Line> {
  const connections = new Set<Connection>()
  const sockets = new Set<Socket>()
  let taken = 0
  let busy = false
  /** When the line is free again, so that a late timer does not make it slower. */
  let free = 0

  function send(): void {
    const next = [...connections].find(({ waiting }) => waiting.length > 0)
    busy = next !== undefined
    if (!next) return
    // To the end of the queue: each connection gets its turn.
    connections.delete(next)
    connections.add(next)
    const segment = next.waiting.shift()!
    free = Math.max(free, performance.now()) + (segment.length * 8000) / bitsPerSecond
    const late = Math.max(0, free - performance.now())
    setTimeout(() => {
      setTimeout(() => deliver(next.reader, segment), roundTripMs / 2)
      send()
    }, late)
  }

  function deliver(reader: Socket, segment: Buffer): void {
    taken += segment.length
    if (!reader.destroyed) reader.write(segment)
  }

  const server = net.createServer((reader) => {
    const upstream = net.connect(to, '127.0.0.1')
    const connection: Connection = { reader, waiting: [] }
    const opened = performance.now() + roundTripMs
    connections.add(connection)
    for (const socket of [reader, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true).on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    reader.on('data', (chunk: Buffer) => {
      const wait = Math.max(0, opened - performance.now()) + roundTripMs / 2
      setTimeout(() => upstream.writable && upstream.write(chunk), wait)
    })
    upstream.on('data', (chunk: Buffer) => {
      for (let at = 0; at < chunk.length; at += SEGMENT)
        connection.waiting.push(chunk.subarray(at, at + SEGMENT))
      if (!busy) send()
    })
    reader.on('close', () => {
      connections.delete(connection)
      upstream.destroy()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        taken: () => {
          const bytes = taken
          taken = 0
          return bytes
        },
        close: () => {
          for (const socket of sockets) socket.destroy()
          return new Promise((done) => server.close(() => done()))
        },
      }),
    )
  })
}
