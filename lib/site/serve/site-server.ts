import cluster from 'node:cluster'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { basePath } from '@/lib/addresses/base-path'
import { fail } from '@/lib/command/user-error'
import { isPassed } from '@/lib/desk/pass'
import { nextHandler, type Handler } from '@/lib/framework/handler'
import { withoutPass } from '@/lib/framework/insight-bridge'
import { readBuildInfo } from '@/lib/site/build/build-info'
import { cardDocuments } from '@/lib/site/build/card-document'
import { buildsFolder, paths } from '@/lib/site/build/paths'
import { isOwnHost } from '@/lib/site/http/guard'
import { httpServer, type Answer, type Endpoint } from '@/lib/site/http/http-server'
import { warmUp } from '@/lib/site/http/warm-up'
import { manifest } from '@/lib/site/manifest/manifest'
import { MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'
import { assistantEndpoint } from './assistant-endpoint'
import { assistantSettings } from './assistant-settings'
import { formerBuilds, formerFiles } from './former-files'
import { healthAnswers } from './health'
import type { InsightServer } from './insight/insight-server'
import { logRequests, logsRequests } from './request-log'
import { sentFiles } from './sent-files'
import { HAND_OVER, type Successor } from './server'
import { servedKnowledge } from './served-knowledge'

// The process behind `npm start` and `npm run dev`: a server of ours that sends what the build has made, and has Next.js's handler
// behind it for what is computed at a request. `lib/site/serve/server.ts` starts it, and hears from it on which port it listens.

const development = process.env.NODE_ENV === 'development'
const port = Number(process.argv[2] ?? 0)

const insight = await counting()
const answer: Answer = (request, response) => {
  withoutPass(request)
  return answersFirst.some((first) => first(request, response)) || handle(request, response)
}
const endpoints = [forAssistants(), ...(insight?.endpoints ?? [])]
const { server, stop, handOver, isStopping } = httpServer(
  answer,
  endpoints,
  // A writer's drafts are for that machine alone, whatever name another site gives to it.
  development ? (request) => isOwnHost(request.headers.host) && isPassed(request, process.env) : undefined,
)
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
const answersFirst = development ? [] : await builtAnswers()
const handle: Handler = await nextHandler(server, port, development)
// Where it counts, hundreds of readers may be about to send what they could not.
if (insight) await warmUp(answer, endpoints, [aPage(), insight.rehearsal])

/** What answers before Next.js is asked. */
async function builtAnswers() {
  const build = paths(buildsFolder(process.env))
  const buildInfo = await readBuildInfo(build)
  if (!buildInfo) throw new Error(`There is no finished build in ${build.distDir}.`)
  if (logsRequests(process.env)) logRequests(server, buildInfo.fingerprint)
  // A build that a former version of ours made has no such folder; Next.js serves it.
  const files = existsSync(build.sent) ? [sentFiles(build.sent, manifest())] : []
  const former = await formerBuilds(build, buildInfo.settings)
  return [healthAnswers(buildInfo, isStopping), ...files, formerFiles(former, manifest())]
}

/** A reader's request for the first page. */
function aPage(): string {
  const path = `${basePath()}/${manifest().languages[0] ?? ''}`
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n`
}

/** The door for assistants: `/mcp`. */
function forAssistants(): Endpoint {
  try {
    const settings = assistantSettings(process.env)
    const distDir = path.dirname(process.env[MANIFEST_VARIABLE] ?? '')
    return assistantEndpoint(`${basePath()}/mcp`, {
      ...settings,
      knowledge: servedKnowledge(distDir, development, settings.key),
      card: cardDocuments(process.cwd()),
      forAgents: process.env.AUDIENCE === 'agent',
    })
  } catch (error) {
    fail(error)
  }
}

/** What counts, where that is on; nothing of it is loaded elsewhere. */
async function counting(): Promise<InsightServer | undefined> {
  if (development || process.env.INSIGHT !== 'on') return undefined
  try {
    const { openInsight } = await import('./insight/insight-server')
    return await openInsight({
      ...{ distDir: paths(buildsFolder(process.env)).distDir, manifest: manifest() },
      // Processes that one started take each other's place.
      ...{ environment: process.env, family: cluster.isWorker ? process.ppid : 0 },
      handle: (request, response) => handle(request, response),
    })
  } catch (error) {
    fail(error)
  }
}

/** The last that this process does: what has been counted is written. */
async function end(): Promise<never> {
  await insight?.stop()
  process.exit(0)
}

server.listen(port, development ? '127.0.0.1' : undefined, () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
)
for (const event of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect'] as const)
  process.on(event, () => {
    // Pages of development listen for changes for as long as they are open.
    if (development) process.exit(0)
    void stop().then(end)
  })
process.on('message', (told: string | Successor) => {
  if (told === HAND_OVER) void handOver().then(end)
  else if (typeof told === 'object' && 'successor' in told)
    answersFirst.push(formerFiles([{ sent: told.successor, until: Infinity }], manifest()))
})
