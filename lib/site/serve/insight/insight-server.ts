import { randomUUID } from 'node:crypto'
import { basePath } from '@/lib/addresses/base-path'
import type { Handler } from '@/lib/framework/handler'
import { offerInsight } from '@/lib/framework/insight-bridge'
import { answerTo, questionSchema } from '@/lib/insight/ask'
import type { Count } from '@/lib/insight/accept'
import { openKeeper, today, type Keeper } from '@/lib/insight/store/keeper'
import { assertInstalled, PACKAGES } from '@/lib/insight/packages'
import { loadDriver } from '@/lib/insight/store/database'
import { COUNT } from '@/lib/site/http/headers'
import type { Endpoint } from '@/lib/site/http/http-server'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { removeComment } from '@/lib/insight/store/purge'
import { answerChange } from './answer-change'
import { countEndpoint } from './count-endpoint'
import { countedBuild } from './counted-build'
import { createForwarder, type Forwarder } from './forward/forwarder'
import { forwardTarget } from './forward/targets'
import { insightDoor } from './insight-door'
import { ownHosts, signInSettings, storeSettings } from './insight-settings'
import { downloads, pageData, reached } from './page-data'
import { rehearsal } from './rehearsal'
import { openProvider } from './sign-in/provider'
import { openSessions } from './sign-in/session'

/** What a server has that counts. */
export interface InsightServer {
  readonly endpoints: readonly Endpoint[]
  /** A request by which counting is tried, and nothing counted: see `warmUp`. */
  readonly rehearsal: string
  /** Writes what waits, and lets go of the database. */
  readonly stop: () => Promise<void>
}

export interface InsightServerOptions {
  readonly distDir: string
  readonly manifest: Manifest
  readonly environment: Readonly<Record<string, string | undefined>>
  /** See `lib/insight/store/lock.ts`. */
  readonly family: number
  /** Next.js, for the page about use. */
  readonly handle: Handler
}

/**
 * Opens what counts, with all that it needs loaded. It is loaded itself only where counting is on.
 * @throws {UserError} where a setting is wrong, a package missing, or the folder of counts in use
 */
export async function openInsight({
  distDir,
  manifest,
  environment,
  family,
  handle,
}: InsightServerOptions): Promise<InsightServer> {
  const settings = storeSettings(environment)
  await loadDriver(settings.url)
  const site = countedBuild(distDir, manifest)
  const keeper = openKeeper({
    ...{ ...settings, family, say: console.error },
    answer: (question, db) => answerTo(questionSchema.parse(question), db, site),
  })
  offerInsight((query) => pageData(site, keeper.database, query))
  const { url } = manifest.counted ?? {}
  const origin = url === undefined ? undefined : new URL(url).origin
  const origins = origin === undefined ? [] : [origin]
  const forwarder = forwarding(environment, origin, keeper)
  const { hash, secret, provider } = signInSettings(environment)
  if (provider) assertInstalled(PACKAGES.provider)
  const door =
    hash === undefined && provider === undefined
      ? []
      : insightDoor({
          ...{ hash, origin, handle, style: manifest.css + manifest.pageStyles.whole },
          provider: provider && openProvider(provider),
          // Another password, provider or list of people ends what began with the former.
          sessions: openSessions(
            settings.folder,
            secret,
            provider ? JSON.stringify([hash, provider]) : hash!,
          ),
          files: {
            ...downloads(site, keeper.database),
            'answer.patch': answerChange(environment as NodeJS.ProcessEnv),
          },
          removeComment: async (id) => {
            const db = keeper.database()
            return db && reached(() => removeComment(db, id))
          },
        })
  const path = `${basePath()}/${COUNT}`
  return {
    rehearsal: rehearsal(site, path),
    endpoints: [
      countEndpoint(path, {
        ...{ site, origins, record: keeper.record, forward: forwarder?.forward },
        isOurs: ownHosts(url, environment),
      }),
      ...door,
    ],
    async stop() {
      await forwarder?.stop()
      await keeper.stop()
    },
  }
}

/** What tells another program; what it could not tell is said, and among the numbers. */
function forwarding(
  { INSIGHT_FORWARD }: InsightServerOptions['environment'],
  origin: string | undefined,
  { record }: Keeper,
): Forwarder | undefined {
  const target = forwardTarget(INSIGHT_FORWARD, origin)
  if (!target) return undefined
  const none = { version: '', lang: '', ui: '', guide: '', step: '' }
  return createForwarder({
    target,
    tellDropped: (n) => {
      console.error(`${n} events were not forwarded: ${target.url} does not take them, or not so many.`)
      const count: Count = { day: today(), ...none, kind: 'dropped', key: 'forward', n }
      void record({ id: randomUUID(), counts: [count], comments: [], unanswered: [] })
    },
  })
}
