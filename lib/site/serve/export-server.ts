import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import { HASHED_CACHING, HASHED_HEADERS, headersOfFile, type Header } from '@/lib/site/http/headers'
import { headersSchema } from '@/lib/site/http/headers-schema'
import { STATIC_FILES } from '@/lib/framework/static-files'
import { contentType } from '@/lib/site/http/content-type'
import { meantLink } from '@/lib/addresses/clean-code'
import { markdownAddress, markdownLink } from '@/lib/addresses/markdown'
import { varyByAccept, wantsMarkdown } from '@/lib/site/http/wants-markdown'
import { httpServer } from '@/lib/site/http/http-server'

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

const servedWithSchema: z.ZodType<ServedWith> = z.object({
  headers: headersSchema,
  pageCaching: z.string(),
  basePath: z.string(),
  audience: z.string(),
})

export interface ExportServer extends Pick<ServedWith, 'basePath' | 'audience'> {
  server: Server
  stop: () => Promise<void>
}

/**
 * A server for the plain files of an export, with the headers and the clean addresses that other servers have by configuration.
 * @throws {UserError} if the folder is no export
 */
export function exportServer(folder: string): ExportServer {
  const { headers, pageCaching, basePath, audience } = readServedWith(folder)
  const files = sirv(folder, {
    // Looks at the folder at each request, so that a new export is served as soon as it is there.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response) => response.hasHeader('Link') && varyByAccept(response),
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
    if (type === 'text/markdown' || type === 'text/plain')
      response.setHeader('Content-Type', `${type}; charset=utf-8`)
    const twin = markdownAddress(decoded, basePath)
    const hasTwin = twin !== undefined && existsSync(path.join(folder, twin.slice(basePath.length)))
    if (hasTwin) response.setHeader('Link', markdownLink(twin))
    const asMarkdown = hasTwin && wantsMarkdown(request)
    if (asMarkdown) response.setHeader('Content-Type', 'text/markdown; charset=utf-8')
    request.url = (asMarkdown ? twin.slice(basePath.length) : rest) + search
    files(request, response, () => {
      response.setHeader('Cache-Control', pageCaching)
      lost(response)
    })
  }
  return { ...httpServer(answer), basePath, audience }
}

/** @throws {UserError} if the folder is no export, or a damaged one */
function readServedWith(folder: string): ServedWith {
  const file = path.join(folder, SERVED_WITH)
  if (!existsSync(file))
    throw new UserError(
      `There is no export in ${folder}. Make one with npm run export; OUT_DIR names its folder.`,
    )
  try {
    return servedWithSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new UserError(
      `${file} is damaged: it is to hold the headers that the export is served with. Make the export again with npm run export.`,
    )
  }
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
