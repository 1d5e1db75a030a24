import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import next from 'next'
import { basePath } from '@/lib/addresses/base-path'
import { manifest } from '@/lib/site/manifest/manifest'
import { builtPages } from './built-pages'
import { isAdmitted } from './insight-bridge'
import { isLost, isOurs, meantAddress, type Served } from './own-addresses'
import { MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The address of the lost page: see `app/(reader)/%5Flost`. */
const LOST = '/_lost'

/**
 * Next.js as a handler of requests.
 * @param server the server that it is for: in development Next.js listens to its `Upgrade`
 */
export async function nextHandler(server: Server, port: number, development: boolean): Promise<Handler> {
  const app = next({
    ...{ dev: development, dir: process.cwd(), port, quiet: true },
    // It listens to each `Upgrade`, which only development has a use for. Where nobody listens, HTTP/1.1 goes on.
    httpServer: development ? server : createServer(),
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  const served = development ? undefined : await servedIn(path.dirname(process.env[MANIFEST_VARIABLE] ?? ''))
  return (request, response) => {
    const url = request.url ?? ''
    const meant = served && meantAddress(url, served)
    if (meant !== undefined) {
      response.writeHead(308, { Location: meant }).end()
      return Promise.resolve()
    }
    const isLostHere = !isOurs(url) || (served && isLost(url, served))
    if (isLostHere && !isAdmitted(request)) request.url = `${basePath()}${LOST}`
    return handle(request, withPlainHeaders(response))
  }
}

async function servedIn(distDir: string): Promise<Served> {
  const pages = await builtPages(distDir)
  return { pages: new Set(pages.map(({ name }) => name)), moved: manifest().moved }
}

function isOne(value: number | string | readonly string[]): value is readonly [string] {
  return Array.isArray(value) && value.length === 1
}

/** Next.js gives a route's headers as lists, also of one; what it compresses by, and Node.js's own headers, are texts. */
function withPlainHeaders(response: ServerResponse): ServerResponse {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => setHeader(name, isOne(value) ? value[0] : value)
  return response
}
