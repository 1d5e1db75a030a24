import { createHash, randomBytes } from 'node:crypto'
import { basePath } from '@/lib/addresses/base-path'
import type { Handler } from '@/lib/framework/handler'
import { admit } from '@/lib/framework/insight-bridge'
import { bodyOf } from '@/lib/site/http/body'
import type { Endpoint } from '@/lib/site/http/http-server'
import { plainHeaders } from './sign-in/plain-headers'
import type { Sessions } from './sign-in/session'
import { isOwnPost, isReading, signInDoors, type SignInWays } from './sign-in/sign-in-doors'
import { nextQuery } from './sign-in/sign-in-page'

export interface DoorOptions extends SignInWays {
  /** Next.js, which makes the page. */
  readonly handle: Handler
  /** What the page has inline. */
  readonly style: string
  readonly sessions: Sessions
  /** Downloads of what the page shows, by their names. */
  readonly files: Readonly<Record<string, (query: URLSearchParams) => Promise<Download>>>
  /** Takes a comment out of the database; undefined where that cannot be reached. */
  readonly removeComment: (id: number) => Promise<boolean | undefined>
}

export interface Download {
  readonly type: string
  /** 200, unless said otherwise; then it is told rather than downloaded. */
  readonly status?: number
  readonly text: string
}

/** Where the page is, below the base path. */
const PAGE = '/insight'
const LARGEST_FORM = 2048

/**
 * What stands before the pages about use: only who has signed in comes to them, and to what can be downloaded there. One address each,
 * exactly as it is written; whatever else might lead Next.js there is admitted by nobody.
 */
export function insightDoor(options: DoorOptions): Endpoint[] {
  const base = basePath() + PAGE
  const { sessions } = options
  const { doors, ask } = signInDoors(base, sessions, options)
  const page: Endpoint = {
    path: base,
    answer: async (request, response) => {
      if (!isReading(request, response)) return
      if (!(await sessions.isSignedIn(request)))
        return ask(response, { query: nextQuery(request.url?.slice(base.length)) })
      admit(request, response, headersOfPage(randomBytes(16).toString('base64'), options.style))
      await options.handle(request, response)
    },
  }
  const files = Object.entries(options.files).map(([name, make]): Endpoint => ({
    path: `${base}/${name}`,
    answer: async (request, response) => {
      if (!isReading(request, response)) return
      if (!(await sessions.isSignedIn(request))) return ask(response, {})
      const { type, text, status = 200 } = await make(new URL(request.url ?? '', 'http://x').searchParams)
      response
        .writeHead(status, {
          ...plainHeaders('text/plain'),
          'Content-Type': `${type}; charset=utf-8`,
          ...(status === 200 && { 'Content-Disposition': `attachment; filename="${name}"` }),
        })
        .end(text)
    },
  }))
  return [page, ...files, removal(base, options), ...doors]
}

/** The form beside a comment, which takes it away. */
function removal(base: string, { sessions, removeComment }: DoorOptions): Endpoint {
  return {
    path: `${base}/remove`,
    answer: async (request, response) => {
      if (!isOwnPost(request, response)) return
      const fields = new URLSearchParams((await bodyOf(request, LARGEST_FORM).catch(() => '')) ?? '')
      if (!(await sessions.isSignedIn(request)))
        return void response.writeHead(401, plainHeaders('text/plain')).end('Sign in first.\n')
      const id = Number(fields.get('comment'))
      if (Number.isSafeInteger(id) && id > 0 && (await removeComment(id)) === undefined)
        return void response
          .writeHead(503, { ...plainHeaders('text/plain'), 'Retry-After': '30' })
          .end('The database cannot be reached now, so the comment is still there. Remove it later.\n')
      const to = `${base}${nextQuery(fields.get('next'))}#insight.comments`
      response.writeHead(303, { Location: to, 'Cache-Control': 'no-store' }).end()
    },
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
