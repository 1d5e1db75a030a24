import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'

type Params = Readonly<Record<string, string>>

/** A route as Next.js has compiled it, whose answers are made at build. */
interface StaticRoute {
  /** Its address with the names of its parameters: `/[lang]/[guide]`. */
  readonly address: string
  /** What its parameters may be; one without any where it has none. */
  readonly params: () => readonly Params[]
  readonly answer: (params: Params) => Response | Promise<Response>
}

/** What a route's module says; of a route that is no page of ours less. */
interface Userland {
  readonly GET?: (request: Request, context: { params: Promise<Params> }) => Response | Promise<Response>
  readonly dynamic?: string
  readonly generateStaticParams?: () => readonly Params[]
}

/** The file of a build that says which routes there are: their addresses by where they lie. */
const ROUTES = 'app-path-routes-manifest.json'
const ROUTE = '/route'

/**
 * The routes of a build that are made once, at build. Next.js has them compiled as modules of Node.js, which say what our own
 * modules say.
 * @param distDir Next.js's folder, absolute
 */
export function staticRoutes(distDir: string): StaticRoute[] {
  const require = createRequire(path.join(distDir, 'package.json'))
  // What its modules expect to be there.
  require('next/dist/server/node-environment')
  const known = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(path.join(distDir, ROUTES), 'utf8')))
  return Object.entries(known)
    .filter(([place]) => place.endsWith(ROUTE))
    .flatMap(([place, address]) => {
      const { routeModule } = require(path.join(distDir, 'server/app', `${place}.js`)) as {
        routeModule: { userland: Userland }
      }
      const { GET, dynamic, generateStaticParams = () => [{}] } = routeModule.userland
      if (dynamic !== 'force-static' || !GET) return []
      const answer = (params: Params) =>
        GET(new Request('http://localhost'), { params: Promise.resolve(params) })
      return [{ address, params: generateStaticParams, answer }]
    })
}

/** The name of the page that a route has for some parameters, as `builtPageFile` takes it: `en/move`. */
export function pageName({ address }: Pick<StaticRoute, 'address'>, params: Params): string {
  return address.slice(1).replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name]!)
}
