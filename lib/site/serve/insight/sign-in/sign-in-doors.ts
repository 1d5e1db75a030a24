import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { bodyOf } from '@/lib/site/http/body'
import type { Endpoint } from '@/lib/site/http/http-server'
import { addressOf, createRate } from '../rates'
import { isPassword } from './password'
import { plainHeaders } from './plain-headers'
import { providerDoors } from './provider-doors'
import type { Provider } from './provider'
import type { Sessions } from './session'
import { nextQuery, SIGN_IN_POLICY, signInPage, type Ask } from './sign-in-page'
import { createTurns } from './turns'

/** With what people sign in: one of both, or both. */
export interface SignInWays {
  /** What INSIGHT_PASSWORD_HASH says. */
  readonly hash?: string | undefined
  readonly provider?: Provider | undefined
  /** The site's own origin, `https://help.example.com`; undefined where it says none. */
  readonly origin?: string | undefined
}

/** A form with a password. */
const LARGEST_BODY = 4096
/** Who does not know the password after five times does not know it. */
const ATTEMPTS = { each: 5, all: Infinity, window: 15 * 60_000 }
/** From so many on, of all addresses, each check takes longer. Nobody is locked out: a flood from many addresses only slows it down. */
const UNHURRIED = { each: Infinity, all: 300, window: 15 * 60_000 }
const DELAY_MS = 1000
/** A check takes 128 MB for a moment. */
const CHECKS = { atOnce: 2, waiting: 64 }

/** The doors at which people sign in and out, and the page that asks them to. */
export function signInDoors(
  base: string,
  sessions: Sessions,
  { hash, provider, origin }: SignInWays,
): { readonly doors: readonly Endpoint[]; readonly ask: Ask } {
  const page = {
    password: hash === undefined ? undefined : `${base}/sign-in`,
    provider: provider && `${base}/sign-in/provider`,
  }
  const ask: Ask = (response, { status = 401, fault = '', query = '' }) => {
    response
      .writeHead(status, { ...plainHeaders('text/html'), 'Content-Security-Policy': SIGN_IN_POLICY })
      .end(signInPage({ ...page, query, fault }))
  }
  return {
    ask,
    doors: [
      ...(hash === undefined ? [] : [passwordDoor(base, sessions, hash, ask)]),
      ...(provider ? providerDoors(base, sessions, provider, origin, ask) : []),
      signOut(base, sessions),
    ],
  }
}

function passwordDoor(base: string, sessions: Sessions, hash: string, ask: Ask): Endpoint {
  const attempts = createRate(ATTEMPTS)
  const unhurried = createRate(UNHURRIED)
  const turns = createTurns(CHECKS)
  return {
    path: `${base}/sign-in`,
    answer: async (request, response) => {
      if (!isOwnPost(request, response)) return
      const address = addressOf(request)
      if (!attempts.take(address)) {
        response.setHeader('Retry-After', '900')
        return ask(response, { status: 429, fault: 'Too many attempts. Wait a quarter of an hour.' })
      }
      // A password takes time and memory to check; who only dawdles keeps nobody out.
      const body = await bodyOf(request, LARGEST_BODY).catch(() => undefined)
      const fields = new URLSearchParams(body ?? '')
      const query = nextQuery(fields.get('next'))
      const isRight = await turns.take(async () => {
        if (!unhurried.take(address)) await pause(DELAY_MS)
        return isPassword(fields.get('password') ?? '', hash)
      })
      if (isRight === undefined) {
        response.setHeader('Retry-After', '2')
        return ask(response, { status: 429, fault: 'Others are signing in. Try again.', query })
      }
      if (!isRight) return ask(response, { status: 403, fault: 'That is not the password.', query })
      response.setHeader('Set-Cookie', await sessions.begin(request))
      response.writeHead(303, { Location: base + query, 'Cache-Control': 'no-store' }).end()
    },
  }
}

function signOut(base: string, sessions: Sessions): Endpoint {
  return {
    path: `${base}/sign-out`,
    answer: async (request, response) => {
      if (!isOwnPost(request, response)) return
      const cookie = await sessions.end(request)
      response.writeHead(303, { Location: base, 'Set-Cookie': cookie, 'Cache-Control': 'no-store' }).end()
    },
  }
}

/** Whether a page is only read; answers otherwise. */
export function isReading({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  response.writeHead(405, { ...plainHeaders('text/plain'), Allow: 'GET, HEAD' }).end()
  return false
}

/** Whether it is the form of a page of ours: SameSite keeps the cookie from others, and this their forms. Answers otherwise. */
export function isOwnPost({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const { origin, host } = headers
  if (method !== 'POST') response.writeHead(405, { ...plainHeaders('text/plain'), Allow: 'POST' }).end()
  else if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase())
    response.writeHead(403, plainHeaders('text/plain')).end('This form is of another site.\n')
  else return true
  return false
}
