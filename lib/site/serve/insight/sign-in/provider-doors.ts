import type { IncomingMessage } from 'node:http'
import { isOwnHost } from '@/lib/site/http/guard'
import type { Endpoint } from '@/lib/site/http/http-server'
import { addressOf, createRate } from '../rates'
import type { Provider, Way } from './provider'
import type { Sessions } from './session'
import { nextQuery, type Ask } from './sign-in-page'

/** Each asks the provider, which others want to be asked for as well. */
const LIMIT = { each: 30, all: 3000, window: 15 * 60_000 }
/** A provider's answer is a code and a state. */
const LONGEST_ANSWER = 8192

const FAULTS = {
  away: 'The sign-in service does not answer. Try again in a minute.',
  lost: 'This sign-in has taken too long, or was begun in another window. Begin again.',
  refused: 'The sign-in service did not let you in.',
  stranger: 'You are signed in there, but may not see these pages. Ask who runs this site.',
  often: 'Too many attempts. Wait a quarter of an hour.',
}

/**
 * The doors of OpenID Connect: to the provider, and back. Both are reached by links, so what began in this browser is known by a
 * cookie that only this server can read.
 */
export function providerDoors(
  base: string,
  sessions: Sessions,
  provider: Provider,
  origin: string | undefined,
  ask: Ask,
): Endpoint[] {
  const rate = createRate(LIMIT)
  const back = `${base}/sign-in/back`
  const to: Endpoint = {
    path: `${base}/sign-in/provider`,
    answer: async (request, response) => {
      if (request.method !== 'GET') return void response.writeHead(405, { Allow: 'GET' }).end()
      if (!rate.take(addressOf(request))) return ask(response, { status: 429, fault: FAULTS.often })
      const query = nextQuery(new URL(request.url ?? '', 'http://x').searchParams.get('next'))
      const left = await provider.leave(originOf(request, origin) + back).catch(toldOf)
      if (!left) return ask(response, { status: 502, fault: FAULTS.away, query })
      const cookie = await sessions.leave(request, { ...left.way, query })
      response.writeHead(303, { Location: left.to, 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }).end()
    },
  }
  const from: Endpoint = {
    path: back,
    answer: async (request, response) => {
      if (request.method !== 'GET') return void response.writeHead(405, { Allow: 'GET' }).end()
      if (!rate.take(addressOf(request))) return ask(response, { status: 429, fault: FAULTS.often })
      const known = await sessions.back(request)
      const { search } = new URL(request.url ?? '', 'http://x')
      // Once is enough, however it ends.
      response.setHeader('Set-Cookie', sessions.forget(request))
      if (!isWay(known) || search.length > LONGEST_ANSWER)
        return ask(response, { status: 400, fault: FAULTS.lost })
      const query = nextQuery(known.query)
      const url = new URL(originOf(request, origin) + back + search)
      const how = await provider.arrive(url, known).catch(toldOf)
      if (how !== 'allowed')
        return ask(response, { status: how ? 403 : 502, fault: FAULTS[how ?? 'away'], query })
      response.setHeader('Set-Cookie', [sessions.forget(request), await sessions.begin(request)])
      response.writeHead(303, { Location: base + query, 'Cache-Control': 'no-store' }).end()
    },
  }
  return [to, from]
}

/** The operator is told why, the visitor only that. */
function toldOf(error: unknown): undefined {
  const { message, cause } = error as Error
  const why = cause instanceof Error ? `${message}: ${cause.message}` : message
  console.error(`OIDC_ISSUER does not answer: ${why}`)
}

function isWay(
  known: Readonly<Record<string, unknown>> | undefined,
): known is Record<keyof Way | 'query', string> {
  return ['state', 'nonce', 'verifier', 'query'].every((name) => typeof known?.[name] === 'string')
}

/** This machine's own, or the site's; where the site says none, that of the request, by HTTPS, which the cookie needs as well. */
function originOf({ headers }: IncomingMessage, origin: string | undefined): string {
  if (isOwnHost(headers.host)) return `http://${headers.host}`
  return origin ?? `https://${headers.host ?? ''}`
}
