import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basePath } from '@/lib/addresses/base-path'
import type { Handler } from '@/lib/framework/handler'
import { admit } from '@/lib/framework/insight-bridge'
import { bodyOf } from '@/lib/site/http/body'
import { NOT_SNIFFED } from '@/lib/site/http/headers'
import type { Endpoint } from '@/lib/site/http/http-server'
import { addressOf, createRate } from './rates'
import { isPassword } from './sign-in/password'
import type { Sessions } from './sign-in/session'
import { SIGN_IN_POLICY, signInPage } from './sign-in/sign-in-page'

export interface DoorOptions {
  /** Next.js, which makes the page. */
  readonly handle: Handler
  /** What the page has inline. */
  readonly style: string
  readonly sessions: Sessions
  /** What INSIGHT_PASSWORD_HASH says. */
  readonly hash: string
  /** Downloads of what the page shows, by their names. */
  readonly files: Readonly<Record<string, (query: URLSearchParams) => Promise<Download>>>
}

interface Download {
  readonly type: string
  readonly text: string
}

/** Where the page is, below the base path. */
const PAGE = '/insight'
/** A form with a password. */
const LARGEST_BODY = 2048
/** Who does not know the password after five times does not know it. All together, so many that a server has the time for. */
const ATTEMPTS = { each: 5, all: 300, window: 15 * 60_000 }
/** A check takes 128 MB for a moment. */
const MOST_AT_ONCE = 2

/**
 * What stands before the pages about use: only who has signed in comes to them, and to what can be downloaded there. One address each,
 * exactly as it is written; whatever else might lead Next.js there is admitted by nobody.
 */
export function insightDoor(options: DoorOptions): Endpoint[] {
  const base = basePath() + PAGE
  const { sessions } = options
  const page: Endpoint = {
    path: base,
    answer: async (request, response) => {
      if (!isReading(request, response)) return
      if (!(await sessions.isSignedIn(request))) return askToSignIn(response, base)
      admit(request, response, headersOfPage(randomBytes(16).toString('base64'), options.style))
      await options.handle(request, response)
    },
  }
  const files = Object.entries(options.files).map(([name, make]): Endpoint => ({
    path: `${base}/${name}`,
    answer: async (request, response) => {
      if (!isReading(request, response)) return
      if (!(await sessions.isSignedIn(request))) return askToSignIn(response, base)
      const { type, text } = await make(new URL(request.url ?? '', 'http://x').searchParams)
      response
        .writeHead(200, {
          ...plainHeaders('text/plain'),
          'Content-Type': `${type}; charset=utf-8`,
          'Content-Disposition': `attachment; filename="${name}"`,
        })
        .end(text)
    },
  }))
  return [page, ...files, signIn(base, options), signOut(base, options)]
}

function signIn(base: string, { sessions, hash }: DoorOptions): Endpoint {
  const attempts = createRate(ATTEMPTS)
  let underway = 0
  return {
    path: `${base}/sign-in`,
    answer: async (request, response) => {
      if (!isOwnPost(request, response)) return
      if (!attempts.take(addressOf(request)))
        return askToSignIn(
          response.setHeader('Retry-After', '900'),
          base,
          429,
          'Too many attempts. Wait a quarter of an hour.',
        )
      const body = await bodyOf(request, LARGEST_BODY).catch(() => undefined)
      // A password takes time and memory to check; who only dawdles keeps nobody out.
      if (underway >= MOST_AT_ONCE)
        return askToSignIn(
          response.setHeader('Retry-After', '2'),
          base,
          429,
          'Others are signing in. Try again.',
        )
      underway += 1
      try {
        const password = new URLSearchParams(body ?? '').get('password') ?? ''
        if (!(await isPassword(password, hash)))
          return askToSignIn(response, base, 403, 'That is not the password.')
        response.setHeader('Set-Cookie', await sessions.begin(request))
        response.writeHead(303, { Location: base, 'Cache-Control': 'no-store' }).end()
      } finally {
        underway -= 1
      }
    },
  }
}

function signOut(base: string, { sessions }: DoorOptions): Endpoint {
  return {
    path: `${base}/sign-out`,
    answer: (request, response) => {
      if (!isOwnPost(request, response)) return
      response
        .writeHead(303, { Location: base, 'Set-Cookie': sessions.end(request), 'Cache-Control': 'no-store' })
        .end()
    },
  }
}

function isReading({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  response.writeHead(405, { ...plainHeaders('text/plain'), Allow: 'GET, HEAD' }).end()
  return false
}

/** Whether it is the form of a page of ours: SameSite keeps the cookie from others, and this their forms. */
function isOwnPost({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const { origin, host } = headers
  if (method !== 'POST') response.writeHead(405, { ...plainHeaders('text/plain'), Allow: 'POST' }).end()
  else if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase())
    response.writeHead(403, plainHeaders('text/plain')).end('This form is of another site.\n')
  else return true
  return false
}

function askToSignIn(response: ServerResponse, base: string, status = 401, fault = ''): void {
  response
    .writeHead(status, { ...plainHeaders('text/html'), 'Content-Security-Policy': SIGN_IN_POLICY })
    .end(signInPage(`${base}/sign-in`, fault))
}

function plainHeaders(type: string): Record<string, string> {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    [NOT_SNIFFED.key]: NOT_SNIFFED.value,
  }
}

/** The page of the working kind has a policy of its own: that of readers' pages allows none of its scripts. */
function headersOfPage(nonce: string, style: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}' 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    // What a plot measures it writes into attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return {
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex',
  }
}
