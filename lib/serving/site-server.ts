import type { AddressInfo } from 'node:net'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { basePath } from '@/lib/base-path'
import { isOwnHost } from './guard'
import { httpServer } from './http-server'

// The process behind `npm start` and `npm run dev`: Next.js's handler in a server of ours. `lib/build/server.ts` starts it, and
// hears from it on which port it listens.

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const development = process.env.NODE_ENV === 'development'
/** An address that no page has. */
const NOWHERE = '/_nowhere'
const port = Number(process.argv[2] ?? 0)

const { server, stop } = httpServer(
  (request, response) => {
    if (isInternal(request.url ?? '')) request.url = `${basePath()}${NOWHERE}`
    return (app.getRequestHandler() as Handler)(request, response)
  },
  // A writer's drafts are for that machine alone, whatever name another site gives to it.
  development ? (request) => isOwnHost(request.headers.host) : undefined,
)
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
const app = next({
  ...{ dev: development, dir: process.cwd(), port, quiet: true },
  // Next.js listens to each `Upgrade`, which only development has a use for. Where nobody listens, HTTP/1.1 goes on.
  httpServer: development ? server : createServer(),
})
await app.prepare()

server.listen(port, development ? '127.0.0.1' : undefined, () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
)
for (const event of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect'] as const)
  process.on(event, () => {
    // Pages of development listen for changes for as long as they are open.
    if (development) process.exit(0)
    void stop().then(() => process.exit(0))
  })

/**
 * Whether an address is the framework's own affair: its optimiser, for the build makes all pictures, and the route behind the
 * addresses that next.config.js names, which has other headers there.
 */
function isInternal(url: string): boolean {
  const own = decodeURIComponent(url.split('?')[0]!).slice(basePath().length)
  return /^\/+(?:_next\/+image|root)(?:\/|$)/i.test(own)
}
