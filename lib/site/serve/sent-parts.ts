import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createCache } from '@/lib/bounded-cache'
import { NOT_SNIFFED } from '@/lib/site/http/headers'
import { pagePart } from '@/lib/framework/page-part'

/** Parts of so many pages are kept, of some 2 kB each. */
const MOST_KEPT = 4000
/** As pages of a large site are compressed: see `compress`. */
const QUALITY = 5

const ENCODINGS = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (bytes: Buffer) => gzipSync(bytes),
  '': (bytes: Buffer) => bytes,
}
type Encoding = keyof typeof ENCODINGS

interface Part {
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Sends a page to one that has already what all pages have in common (`?part`). It is made and compressed when it is first asked for: on
 * disk it would be a fourth file for each page. It is text: nothing in it can run, whoever opens it, so it needs no policy.
 * @param caching how long a page may be kept
 */
export function sentParts(caching: string) {
  const parts = createCache<string, Part>(MOST_KEPT)
  return (file: string, { headers, method }: IncomingMessage, response: ServerResponse): true => {
    const accepted = headers['accept-encoding'] ?? ''
    const encoding = /\bbr\b/i.test(accepted) ? 'br' : accepted.includes('gzip') ? 'gzip' : ''
    const part = parts.get(`${encoding} ${file}`, () => made(file, encoding, caching))
    const isSame = headers['if-none-match'] === part.headers.ETag
    response.writeHead(isSame ? 304 : 200, part.headers)
    response.end(isSame || method === 'HEAD' ? undefined : part.bytes)
    return true
  }
}

function made(file: string, encoding: Encoding, caching: string): Part {
  const html = pagePart(readFileSync(file, 'utf8'))
  const bytes = ENCODINGS[encoding](Buffer.from(html))
  return {
    bytes,
    headers: {
      [NOT_SNIFFED.key]: NOT_SNIFFED.value,
      'X-Robots-Tag': 'noindex',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(bytes.length),
      'Cache-Control': caching,
      ETag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    },
  }
}
