import type { Server } from 'node:http'
import { pino, stdTimeFunctions, type DestinationStream } from 'pino'
import { UserError } from '@/lib/command/user-error'
import type { Environment } from '@/lib/site/build/settings'

/**
 * Whether each request is told on standard output.
 * @throws {UserError} if LOG is nothing that we know
 */
export function logsRequests({ LOG }: Environment): boolean {
  if (!LOG) return false
  if (LOG === 'json') return true
  throw new UserError(`LOG is "${LOG}". It is json for a line of JSON for each request, or leave it out.`)
}

/** Bytes of lines that nobody has read yet. */
const MOST_WAITING = 10_000_000

/**
 * Writes a line of JSON for each request once it is answered: `time` of the answer's end (ISO 8601), `method`, `path`, `status`, `bytes`
 * (what went to the connection for it, headers included), `ms` since it came, `build` (the fingerprint that /healthz says), and `cut`
 * where the connection ended before the answer was written. Never who asked, nor the query: that has readers' answers and what they search for.
 * @param build the fingerprint of the build that is served
 * @param to where lines go; standard output without it
 */
export function logRequests(server: Server, build: string, to?: DestinationStream): void {
  const log = pino(
    { base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    // Whoever reads the lines too slowly loses some, and holds up no answer.
    to ?? pino.destination({ dest: 1, sync: false, maxLength: MOST_WAITING }),
  )
  server.prependListener('request', ({ method, url = '', socket }, response) => {
    const came = performance.now()
    const before = socket.bytesWritten
    const path = url.split(/[?#]/, 1)[0]
    response.once('close', () => {
      const bytes = socket.bytesWritten - before
      // A reader who has it all may be gone before we have come to the answer's end.
      const isCut = !response.writableEnded && !(bytes > Number(response.getHeader('content-length')))
      log.info({
        ...{ method, path, status: response.statusCode, bytes },
        ms: Math.round((performance.now() - came) * 10) / 10,
        build,
        ...(isCut && { cut: true }),
      })
    })
  })
}
