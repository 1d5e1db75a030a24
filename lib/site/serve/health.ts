import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { basePath } from '@/lib/addresses/base-path'
import { audienceText } from '@/lib/site/build/edition'
import type { BuildInfo } from '@/lib/site/build/build-info'

const packageSchema = z.object({ version: z.string() })

/** What `/healthz` says of the site that is served. */
interface Health {
  status: 'ok'
  /** The engine's version, as in its package.json. */
  version: string
  /** The fingerprint of sources, content and settings that the build was made of. */
  build: string
  /** For whom it is, in words. */
  edition: string
  /** When the build was finished, and since when this process serves it: ISO 8601. */
  built: string
  since: string
}

/** Answers the addresses by which an operator's tools ask how the server does; false for all others. */
export type AnswerHealth = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * `/healthz` (the process lives: 200 with what it serves) and `/readyz` (it can serve: 200, or 503 once it has been told to stop), at the
 * root and below the base path. Both are JSON, and no cache keeps them.
 * @param isStopping whether the server takes on no new work
 */
export function healthAnswers(
  { fingerprint, settings, at }: BuildInfo,
  isStopping: () => boolean,
): AnswerHealth {
  const health: Health = {
    status: 'ok',
    version: packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version,
    build: fingerprint,
    edition: audienceText(settings.AUDIENCE === 'agent', settings.DRAFTS === '1'),
    built: new Date(at).toISOString(),
    since: new Date().toISOString(),
  }
  const answers: Record<string, () => { status: number; body: object }> = {
    '/healthz': () => ({ status: 200, body: health }),
    '/readyz': () =>
      isStopping() ? { status: 503, body: { ready: false } } : { status: 200, body: { ready: true } },
  }
  const base = basePath()
  return (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0]!
    const own = base && path.startsWith(`${base}/`) ? path.slice(base.length) : path
    if (!Object.hasOwn(answers, own)) return false
    const { status, body } = answers[own]!()
    response
      .writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      })
      .end(`${JSON.stringify(body)}\n`)
    return true
  }
}
