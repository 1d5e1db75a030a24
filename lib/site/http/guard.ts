import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'

/** Why a request is not answered. */
export interface Refusal {
  status: 400 | 404 | 405 | 414 | 416
  headers?: Readonly<Record<string, string>>
}

/** What our servers answer to. */
const METHODS = new Set(['GET', 'HEAD'])
/** A browser's own header has some fifty signs; nobody reads as many languages as go into this. */
const LONGEST_LANGUAGES = 4096
/** A browser's own header has some thirty signs. */
const LONGEST_ENCODINGS = 1024
/** Some encoding may be one that is refused: `br;q=0`. */
const MAY_REFUSE = /;[ \t]*q[ \t]*=[ \t]*0/i
/** Pages have short addresses; what a link carries beside is its query. */
const LONGEST_PATH = 4096
/** https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2, one range that has a beginning. */
const RANGE = /^bytes=(\d{1,15})-(\d{0,15})$/

/**
 * Looks at a request before anything else does, and mends what can be mended: an address with its origin in front, a list of
 * languages without an end, an encoding that is named as one that is not wanted, a range that makes no sense.
 * @returns why it is refused, if it is
 */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
  if (!METHODS.has(request.method ?? '')) return { status: 405, headers: { Allow: 'GET, HEAD' } }
  const target = pathIn(request.url ?? '')
  if (target === undefined) return { status: 400 }
  request.url = target
  if (target.split('?', 1)[0]!.length > LONGEST_PATH) return { status: 414 }
  // Two slashes at the beginning would name another site.
  if (/^[/\\]{2}/.test(target)) return { status: 404 }
  const { headers } = request
  const languages = headers['accept-language']
  if (languages !== undefined && languages.length > LONGEST_LANGUAGES)
    headers['accept-language'] = languages.slice(0, languages.lastIndexOf(',', LONGEST_LANGUAGES) + 1)
  withoutRefused(request)
  return refusedRange(request)
}

/** What sends files looks for the names of encodings alone, and would send one that is named with `q=0`. */
function withoutRefused({ headers }: IncomingMessage): void {
  const encodings = headers['accept-encoding']
  if (typeof encodings !== 'string') return
  if (encodings.length > LONGEST_ENCODINGS) delete headers['accept-encoding']
  else if (MAY_REFUSE.test(encodings))
    headers['accept-encoding'] = new Negotiator({ headers }).encodings().join(', ')
}

/** `/path?query` of what was asked for; undefined where that is no address. */
function pathIn(url: string): string | undefined {
  const target = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/, '') || '/'
  if (!target.startsWith('/')) return undefined
  try {
    // A NUL or a line's end in a name is nobody's address.
    return /[\0\r\n]/.test(decodeURIComponent(target.split('?')[0]!)) ? undefined : target
  } catch {
    return undefined
  }
}

/** What is no range is as good as none; what ends before it begins cannot be had. */
function refusedRange({ headers }: IncomingMessage): Refusal | undefined {
  if (headers.range === undefined) return undefined
  const [, from, to] = RANGE.exec(headers.range) ?? []
  if (from === undefined) delete headers.range
  else if (to && Number(to) < Number(from)) return { status: 416 }
  return undefined
}

/** Whether a Host names this machine itself, on any port. */
export function isOwnHost(host = ''): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host)
}
