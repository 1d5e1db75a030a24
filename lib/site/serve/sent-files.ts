import { readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { basePath } from '@/lib/addresses/base-path'
import { markdownAddress, markdownLink } from '@/lib/addresses/markdown'
import { STATIC_FILES } from '@/lib/framework/static-files'
import { contentTypeHeader } from '@/lib/site/http/content-type'
import { FILES, HASHED_CACHING } from '@/lib/site/http/headers'
import { PART } from '@/lib/page-part'
import { varyByAccept, VARIES_BY_ACCEPT, wantsMarkdown } from '@/lib/site/http/wants-markdown'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { createCache } from '@/lib/bounded-cache'
import { createFileMemory, type SmallFile } from './file-memory'
import { sentParts } from './sent-parts'

/** Sends a file that the build has made, if there is one for the request; false where somebody else has to answer. */
export type SendFile = (request: IncomingMessage, response: ServerResponse) => boolean

/** Endings of what lies in the folder and is no address: a page has none, and the smaller copies are sent in the place of others. */
export const NO_ADDRESS = /\.(?:html|br|gz)$/

/**
 * Answers with the files of a finished build as they lie there, compressed already, with their version (ETag): without Next.js, which
 * costs ten times as much for each. The list of files is read once, for a finished build does not change.
 * @param folder as `writeSentFiles` left it
 */
export function sentFiles(
  folder: string,
  { headers, hashedHeaders, pageCaching }: Pick<Manifest, 'headers' | 'hashedHeaders' | 'pageCaching'>,
): SendFile {
  const base = basePath()
  const names = namesIn(folder)
  const nameOf = (own: string) => [own, `${own}.html`].find((name) => names.has(name))
  const inMemory = createFileMemory()
  const sendPart = sentParts(pageCaching)
  const files = sirv(folder, {
    ...{ etag: true, brotli: true, gzip: true, extensions: ['html'] },
    // After it has said of itself what it varies by.
    setHeaders: (response) => response.hasHeader('Link') && varyByAccept(response),
  })
  /** All headers of an answer but those of its version: names and values in turn, as Node.js takes them fastest. */
  const linesOf = createCache<string, readonly string[]>(MOST_KEPT)
  const headersOf = (own: string, sent: string, encoding: string, hasTwin: boolean): readonly string[] => {
    const isHashed = own.startsWith(`/${STATIC_FILES}/`)
    return [
      ...(isHashed ? hashedHeaders : headers).flatMap(({ key, value }) => [key, value]),
      ...(hasTwin ? ['Link', markdownLink(base + markdownAddress(own, '')!)] : []),
      ...['Vary', hasTwin ? VARIES_BY_ACCEPT : 'Accept-Encoding'],
      ...['Content-Type', contentTypeHeader(sent)],
      ...['Cache-Control', isHashed ? HASHED_CACHING : pageCaching],
      ...(encoding === '' ? [] : ['Content-Encoding', encoding]),
    ]
  }
  return (request, response) => {
    const { url = '', headers: asked } = request
    const own = pathOf(url, base)
    // Parts of files, and files that somebody put beside the steps, are answered by a route of ours.
    if (own === undefined || asked.range !== undefined || own.startsWith(`/${FILES}/`)) return false
    const name = NO_ADDRESS.test(own) ? undefined : nameOf(own)
    if (name === undefined) return false
    if (url.endsWith(PART) && name.endsWith('.html'))
      return sendPart(path.join(folder, name), request, response)
    const twin = markdownAddress(own, '')
    const hasTwin = twin !== undefined && names.has(twin)
    const sent = hasTwin && wantsMarkdown(request) ? twin : name
    const { ending, encoding } = encodingFor(request, (one) => names.has(sent + one))
    const lines = linesOf.get(`${own} ${sent}${ending}`, () => headersOf(own, sent, encoding, hasTwin))
    const small = inMemory(path.join(folder, sent + ending))
    if (small) return sendSmall(small, lines, request, response)
    for (let i = 0; i < lines.length; i += 2)
      if (lines[i] !== 'Content-Encoding') response.setHeader(lines[i]!, lines[i + 1]!)
    request.url = sent
    files(request, response)
    request.url = url
    return true
  }
}

/** Headers of so many addresses are kept: ten times those of a large site. */
const MOST_KEPT = 100_000

function sendSmall(
  { bytes, etag, modified }: SmallFile,
  lines: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): true {
  const about = [...lines, 'Last-Modified', modified, 'ETag', etag]
  if (request.headers['if-none-match'] === etag) response.writeHead(304, about).end()
  else response.writeHead(200, [...about, 'Content-Length', String(bytes.length)]).end(bytes)
  return true
}

/** How a file is sent to who asks for it: brotli where both have it, else gzip. */
function encodingFor(
  { headers }: IncomingMessage,
  has: (ending: string) => boolean,
): { readonly ending: string; readonly encoding: string } {
  const accepted = headers['accept-encoding'] ?? ''
  if (/\bbr\b/i.test(accepted) && has('.br')) return { ending: '.br', encoding: 'br' }
  if (accepted.includes('gzip') && has('.gz')) return { ending: '.gz', encoding: 'gzip' }
  return { ending: '', encoding: '' }
}

/** Paths of all files in a folder, with a slash before each; none that is hidden. */
export function namesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  return new Set(names.map((name) => `/${name.replaceAll('\\', '/')}`).filter((name) => !name.includes('/.')))
}

/** The path below the base path; undefined for what lies elsewhere. */
export function pathOf(url: string, base: string): string | undefined {
  const asked = url.split('?', 1)[0]!
  return asked.startsWith(`${base}/`) ? asked.slice(base.length) : undefined
}
