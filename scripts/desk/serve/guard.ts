import type { IncomingHttpHeaders } from 'node:http'
import { isSameSecret } from '@/lib/same-secret'

export interface Asked {
  readonly method: string
  /** The request's target, as it came. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** The address that this run listens on, and the word that only who has read the terminal knows. */
export interface Own {
  readonly port: number
  readonly token: string
}

export type Verdict =
  /** With what is left of the token in the address: whoever brings it gets a cookie. */
  | { readonly kind: 'let in' }
  | { readonly kind: 'sign in' }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }

/** One a port: cookies know no ports, and two desks may be open. */
export function cookieName(port: number): string {
  return `signpost-desk-${port}`
}

/**
 * Whether a request comes from who has opened the address that this run has printed: a browser also sends what other sites tell it
 * to. Host stops a name that somebody points at 127.0.0.1 (DNS rebinding), Origin and Sec-Fetch-Site a form or script of another
 * site, the token all who only know the port.
 */
export function judge({ method, url, headers }: Asked, { port, token }: Own): Verdict {
  const refused = (status: number, reason: string): Verdict => ({ kind: 'refused', status, reason })
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!headers.host || !hosts.includes(headers.host)) return refused(403, 'Not my host.')
  const { pathname, searchParams } = addressOf(url)
  const given = searchParams.get('token')
  const opens = method === 'GET' && pathname === '/desk' && given !== null
  const site = headers['sec-fetch-site']
  // The address may be clicked wherever it was printed: the token is what lets in.
  if (opens)
    return isSameSecret(given, token) ? { kind: 'sign in' } : refused(403, 'That token is of another run.')
  if (site && site !== 'same-origin' && site !== 'none') return refused(403, 'Another site asks.')
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`)
    return refused(403, 'Another origin asks.')
  const reads = method === 'GET' || method === 'HEAD'
  if (!reads) {
    if (!pathname.startsWith('/desk/api/')) return refused(405, 'Only GET.')
    if (headers.origin === undefined) return refused(403, 'No origin asks.')
    if (!/^application\/json(?:;|$)/.test(headers['content-type'] ?? ''))
      return refused(415, 'Only application/json.')
  }
  if (!isSameSecret(cookieOf(headers.cookie, cookieName(port)), token))
    return refused(401, 'Open the address that npm run desk has printed.')
  return { kind: 'let in' }
}

export function addressOf(url: string): URL {
  try {
    return new URL(url, 'http://desk')
  } catch {
    return new URL('http://desk/')
  }
}

function cookieOf(cookies: string | undefined, name: string): string {
  const all = (cookies ?? '').split(';').map((one) => one.trim())
  return all.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}
