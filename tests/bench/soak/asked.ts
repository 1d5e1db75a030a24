import { request } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import type { Chance } from '../../harness/seeded'
import type { Soaked } from './server'

/** An answer, as far as anybody looks at it. */
interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What requests are made with: a server, chance, and where to say what is not as it should be. */
export interface Asking {
  readonly server: Soaked
  readonly chance: Chance
  readonly languages: readonly string[]
  readonly log: FaultLog
}

/** What went wrong, by how often; what may go wrong while a server is down is counted apart. */
export interface FaultLog {
  readonly note: (server: Soaked, since: number, text: string) => void
  readonly faults: ReadonlyMap<string, number>
  readonly whileDown: () => number
}

const MOST_KINDS_OF_FAULTS = 1000

/** @param say is told of each kind when it comes first */
export function faultLog(say: (text: string) => void): FaultLog {
  const faults = new Map<string, number>()
  let whileDown = 0
  return {
    note(server, since, text) {
      if (server.wasDownSince(since)) whileDown += 1
      else if (faults.has(text) || faults.size < MOST_KINDS_OF_FAULTS) {
        if (!faults.has(text)) say(text)
        faults.set(text, (faults.get(text) ?? 0) + 1)
      }
    },
    faults,
    whileDown: () => whileDown,
  }
}

/** Only what hangs takes so long: how busy a machine is decides nothing. */
const PATIENCE_MS = 100_000

/**
 * Asks, and notes where the status is none of those that are right.
 * @returns undefined where there was no answer
 */
export async function ask(
  { server, log }: Pick<Asking, 'server' | 'log'>,
  address: string,
  right: readonly number[],
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer | undefined> {
  const since = Date.now()
  const about = `${server.name} ${method} ${address.slice(0, 120)}`
  for (let isAgain = false; ; isAgain = true)
    try {
      const response = await (method === 'GET'
        ? overAny(server.url + address, headers)
        : overItsOwn(server.url + address, { method, headers, ...(body !== undefined && { body }) }))
      if (!right.includes(response.status))
        log.note(server, since, `${about}: ${response.status}, not ${right.join(' or ')}`)
      return response
    } catch (error) {
      const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException }
      // A connection that waited may be closed just when it is used again: every browser asks once more then (RFC 9112, 9.3.1).
      if (method === 'GET' && !isAgain && CLOSED.has(cause?.code ?? '')) continue
      log.note(server, since, `${about}: ${message} ${cause?.message ?? ''}`)
      return undefined
    }
}

/** Over a connection that may have waited for it. */
async function overAny(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const response = await fetch(url, { redirect: 'manual', headers, signal })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/**
 * Over a connection of its own, for what must not be sent twice: where one that waited is closed just when it is used again, nobody knows
 * whether it was received. `fetch` uses such a one even with `connection: close`.
 */
function overItsOwn(
  url: string,
  { method, headers, body }: Question & { readonly method: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const signal = AbortSignal.timeout(PATIENCE_MS)
    request(url, { method, agent: false, headers: { ...headers, ...length }, signal }, (response) => {
      const received = new Headers(
        Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        ),
      )
      textOf(response).then(
        (text) => resolve({ status: response.statusCode!, headers: received, text }),
        reject,
      )
    })
      .on('error', reject)
      .end(body)
  })
}

const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])
