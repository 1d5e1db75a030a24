import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { PART } from '@/lib/page-part'
import type { SiteFiles } from './site-files'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.part': 'text/plain; charset=utf-8',
}
const COMPRESSIBLE = /^\.(?:html|js|mjs|css|json|txt|svg|webmanifest|xml|part)$/
/** A name that changes with what the file holds. */
const HASHED = /[.\-_/][\da-f]{8,}[.\-_/]|\/_next\/static\/|\/_astro\//

const compress = promisify(brotliCompress)

export interface FileServer {
  port: number
  close: () => Promise<void>
}

/**
 * The same server for every contender: files compressed with brotli, once; a year of caching for what has a hash in its
 * name, and asking again for all else.
 * @param headers further ones, of what is not cached for a year
 */
export function serveFiles(
  files: SiteFiles,
  headers: Readonly<Record<string, string>> = {},
): Promise<FileServer> {
  const known = new Map<string, Promise<Answer>>()
  const server = http.createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
    // As `npm start` sends them: without the headers of pages.
    const isPart = search === PART
    const address = isPart ? pathname + PART : pathname
    const answer = known.get(address) ?? answerTo(address, files)
    known.set(address, answer)
    answer
      .then(({ status, body, headers: own }) =>
        response.writeHead(status, { ...(!HASHED.test(pathname) && !isPart && headers), ...own }).end(body),
      )
      .catch(() => response.writeHead(500).end())
  })
  server.keepAliveTimeout = 60_000
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () => {
          server.closeAllConnections()
          return new Promise((done) => server.close(() => done()))
        },
      }),
    )
  })
}

interface Answer {
  status: number
  body: Buffer
  headers: Record<string, string | number>
}

async function answerTo(address: string, files: SiteFiles): Promise<Answer> {
  const found = await files(address)
  if (!found)
    return { status: 404, body: Buffer.from('Not found'), headers: { 'Content-Type': 'text/plain' } }
  const small = COMPRESSIBLE.test(found.ending)
  const body = small ? await compress(found.body) : found.body
  return {
    status: 200,
    body,
    headers: {
      'Content-Type': TYPES[found.ending] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': HASHED.test(address)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      ...(small && { 'Content-Encoding': 'br' }),
    },
  }
}
