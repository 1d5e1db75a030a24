import { cp } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/lib/command/port'
import { openKeeper } from '@/lib/insight/store/keeper'
import { INSIGHT_PASSWORD, INSIGHT_PASSWORD_HASH } from '../../harness/sites'
import { ask, type FaultLog } from './asked'
import type { Changed } from './changes'
import { miscounted, type Counted } from './counted'
import { bytesOfDatabase, filesBelow } from './disk'
import type { Figures } from './figures'
import { soaked, type Soaked } from './server'

/** A server with its content, its builds and its counts. */
interface SoakedSite extends Changed {
  /** Of its counts, absolute. */
  readonly data: string
  /** Of its PostgreSQL; PGlite in that folder without. */
  readonly url: string | undefined
}

/** A site with a copy of the real content that is its own, so that a change of one is none of another. */
export async function soakedSite(name: string, folder: string, url: string | undefined): Promise<SoakedSite> {
  const content = path.join(folder, `${name}-content`)
  await cp('content', content, { recursive: true })
  const builds = path.join(folder, `${name}-builds`)
  const data = path.resolve(folder, `${name}-data`)
  const environment = {
    ...{ CONTENT_DIR: content, SIGNPOST_DIST: builds, DATA_DIR: data, DATABASE_URL: url },
    ...{ INSIGHT: 'on', INSIGHT_PASSWORD_HASH, INSIGHT_URL: undefined, OIDC_ISSUER: undefined },
    ...{ AUDIENCE: undefined, DRAFTS: undefined, SITE_URL: undefined, BASE_PATH: undefined },
  }
  const server = soaked({ name, port: await freePort(), folder: path.join(folder, 'figures'), environment })
  return { server, content, builds, environment, data, url }
}

/** What is on the disk, and in the database. */
export async function diskOf({ server, builds, data, url }: SoakedSite): Promise<Figures> {
  const made = filesBelow(builds)
  const counts = path.join(data, 'insight')
  const database =
    url === undefined ? filesBelow(path.join(counts, 'pglite')).bytes : await bytesOfDatabase(url)
  return {
    ...{ at: Date.now(), name: server.name, role: 'disk' },
    ...{ 'build files': made.files, 'build bytes': made.bytes },
    journal: filesBelow(path.join(counts, 'journal')).bytes,
    // While the database is away, nobody knows.
    ...(Number.isNaN(database) ? {} : { database }),
  }
}

/** What became of all counts, once the server has let go of them. */
export async function miscountedAt({ server, data, url }: SoakedSite, counted: Counted): Promise<string[]> {
  const keeper = openKeeper({ folder: path.join(data, 'insight'), url, months: 13, say: () => undefined })
  while (!(await keeper.flush())) await pause(50)
  const wrong = await miscounted(keeper.database()!, counted)
  await keeper.stop()
  return wrong.map((text) => `${server.name}: ${text}`)
}

const SIGN_IN_EVERY_MS = 300_000

/** Signs in to /insight now and then: who has signed in before may be forgotten when the server comes up anew. */
export function signedIn(server: Soaked, log: FaultLog, signal: AbortSignal): () => string {
  let cookie = ''
  const signIn = async () => {
    const headers = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams({ password: INSIGHT_PASSWORD }).toString()
    const answer = await ask({ server, log }, '/insight/sign-in', [303], { method: 'POST', headers, body })
    cookie = answer?.headers.get('set-cookie')?.split(';')[0] ?? cookie
  }
  void (async () => {
    while (!signal.aborted) {
      await signIn()
      await pause(SIGN_IN_EVERY_MS, undefined, { signal }).catch(() => undefined)
    }
  })()
  return () => cookie
}
