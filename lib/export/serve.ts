import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { Failure } from '@/lib/build/failure'
import { HASHED_CACHING, HASHED_HEADERS, type Header } from '@/lib/build/headers'
import { STATIC_FILES } from '@/lib/build/static-files'

/** What an export tells `npm run serve` of itself. */
export interface ServedWith {
  headers: readonly Header[]
  pageCaching: string
  basePath: string
}

/** Its name in an export. */
export const SERVED_WITH = '_server/headers.json'
const KEPT = /^\/(?:_server\/|_headers$|_redirects$)|\/\./
/** As long as what `npm start` takes: a link may carry a long walk. */
const LONGEST_HEADERS = 262_144

/**
 * A server for the plain files of an export, with the headers and the clean addresses that other servers have by configuration.
 * @throws {Failure} if the folder is no export
 */
export function exportServer(folder: string): { server: Server; basePath: string } {
  if (!existsSync(path.join(folder, SERVED_WITH)))
    throw new Failure(
      `There is no export in ${folder}. Make one with npm run export; OUT_DIR names its folder.`,
    )
  const { headers, pageCaching, basePath } = JSON.parse(
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
    const { pathname, search } = new URL(request.url ?? '/', 'http://here')
    const hashed = pathname.startsWith(`${basePath}/${STATIC_FILES}/`)
    for (const { key, value } of hashed ? HASHED_HEADERS : headers) response.setHeader(key, value)
    response.setHeader('Cache-Control', hashed ? HASHED_CACHING : pageCaching)
    const go = (to: string) => response.writeHead(308, { Location: to + search }).end()
    if (basePath && pathname === '/') return go(`${basePath}/`)
    if (basePath && !`${pathname}/`.startsWith(`${basePath}/`)) return lost(response)
    const own = pathname.slice(basePath.length) || '/'
    // Two slashes at the beginning would name another site.
    if (/^\/[^/].*\/$/.test(own)) return go(basePath + own.replace(/\/+$/, ''))
    if (KEPT.test(own)) return lost(response)
    request.url = own + search
    files(request, response, () => {
      response.setHeader('Cache-Control', pageCaching)
      lost(response)
    })
  }
  return { server: createServer({ maxHeaderSize: LONGEST_HEADERS }, answer), basePath }
}
