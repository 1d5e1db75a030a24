import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { Failure } from '@/lib/build/failure'
import { HASHED_CACHING, HASHED_HEADERS, headersOfFile, type Header } from '@/lib/build/headers'
import { STATIC_FILES } from '@/lib/build/static-files'
import { contentType } from '@/lib/content-type'
import { meantLink } from '@/lib/links/clean-code'
import { httpServer } from '@/lib/serving/http-server'

/** What an export tells `npm run serve` of itself. */
export interface ServedWith {
  headers: readonly Header[]
  pageCaching: string
  basePath: string
  /** For whom the site is, in words. */
  audience: string
}

/** Its name in an export. */
export const SERVED_WITH = '_server/headers.json'
/** What an export holds for servers and for itself, once an address is decoded. */
const KEPT = /^\/(?:_server(?:\/|$)|_headers(?:\.|$)|_redirects(?:\.|$))|\/\./

export interface ExportServer extends Pick<ServedWith, 'basePath' | 'audience'> {
  server: Server
  stop: () => Promise<void>
}

/**
 * A server for the plain files of an export, with the headers and the clean addresses that other servers have by configuration.
 * @throws {Failure} if the folder is no export
 */
export function exportServer(folder: string): ExportServer {
  if (!existsSync(path.join(folder, SERVED_WITH)))
    throw new Failure(
      `There is no export in ${folder}. Make one with npm run export; OUT_DIR names its folder.`,
    )
  const { headers, pageCaching, basePath, audience } = JSON.parse(
    readFileSync(path.join(folder, SERVED_WITH), 'utf8'),
  ) as ServedWith
  const files = sirv(folder, {
    // Looks at the folder at each request, so that a new export is served as soon as it is there.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
  })
  const lost = (response: ServerResponse) => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(readFileSync(path.join(folder, '404.html')))
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = addressOf(request)
    const decoded = decodeURIComponent(pathname)
    const own = decoded.slice(basePath.length) || '/'
    const hashed = own.startsWith(`/${STATIC_FILES}/`)
    for (const { key, value } of hashed ? HASHED_HEADERS : [...headers, ...headersOfFile(own)])
      response.setHeader(key, value)
    response.setHeader('Cache-Control', hashed ? HASHED_CACHING : pageCaching)
    const go = (to: string) => response.writeHead(308, { Location: to + search }).end()
    if (basePath && pathname === '/') return go(`${basePath}/`)
    if (basePath && !`${pathname}/`.startsWith(`${basePath}/`)) return lost(response)
    if (KEPT.test(own)) return lost(response)
    const meant = meantLink(pathname, basePath)
    if (meant !== undefined) return go(meant)
    // Two slashes at the beginning would name another site.
    const rest = pathname.slice(basePath.length) || '/'
    if (/^\/[^/].*\/$/.test(rest)) return go(basePath + withoutSlashes(rest))
    const type = contentType(decoded)
    if (type?.startsWith('image/')) response.setHeader('Content-Type', type)
    request.url = rest + search
    files(request, response, () => {
      response.setHeader('Cache-Control', pageCaching)
      lost(response)
    })
  }
  return { ...httpServer(answer), basePath, audience }
}

/** The server has made sure that it is an address. */
function addressOf({ url = '/' }: IncomingMessage): { pathname: string; search: string } {
  const at = url.indexOf('?')
  return at === -1 ? { pathname: url, search: '' } : { pathname: url.slice(0, at), search: url.slice(at) }
}

function withoutSlashes(address: string): string {
  let end = address.length
  while (address[end - 1] === '/') end--
  return address.slice(0, end)
}
