import type { IncomingHttpHeaders } from 'node:http'
import { isSameSecret } from '@/lib/same-secret'

export interface Asked {
  readonly method: string
  /** The request's target, as it came. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** The address that this run listens on, and the word that only its page knows. */
export interface Own {
  readonly port: number
  readonly token: string
}

export type Verdict = { readonly path: string } | { readonly status: number; readonly reason: string }

/**
 * Whether a request comes from the page that this run has printed the address of: a browser also sends what other sites tell it to.
 * Host stops a name that somebody points at 127.0.0.1 (DNS rebinding), Origin a form or script of another site, the token all who
 * only know the port. Gives the path after the token, or why not.
 */
export function judge({ method, url, headers }: Asked, { port, token }: Own): Verdict {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!headers.host || !hosts.includes(headers.host)) return { status: 403, reason: 'Not my host.' }
  const [, first = '', ...rest] = url.replace(/[?#].*$/, '').split('/')
  if (!isSameSecret(first, token)) return { status: 404, reason: 'Not found.' }
  if (method !== 'GET' && method !== 'PUT') return { status: 405, reason: 'Only GET and PUT.' }
  const site = headers['sec-fetch-site']
  if (site && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'Another site asks.' }
  if (method === 'PUT') {
    if (headers.origin !== `http://${headers.host}`) return { status: 403, reason: 'Another origin asks.' }
    if (headers['content-type'] !== 'application/json')
      return { status: 415, reason: 'Only application/json.' }
  }
  return { path: rest.join('/') }
}
