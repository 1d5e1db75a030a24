import { existsSync } from 'node:fs'
import { contentRoot } from '@/lib/content/root'
import { finishedBuilds, use, type FinishedBuild } from './builds'
import { buildSite } from './build'
import { editionText } from './edition'
import { contentFolder } from './content-folder'
import { fingerprint } from './fingerprint'
import { whenTold } from './stopping'
import { assertFree } from './port'
import type { Progress } from './progress'
import { startServer } from './server'
import { applySettings, nothingIsSet, settingsInForce, type Settings } from './settings'

/** A build to go on with. */
export interface Built extends FinishedBuild {
  settings: Settings
  /** Whether it was made just now. */
  built: boolean
}

/**
 * Builds the site that the environment asks for, unless there is a build of just these sources, content and settings. Nothing is
 * taken over from a build of another site or for other readers.
 * @param folder the folder of builds
 * @throws {Failure} when the content folder is missing or faulty
 */
export async function ensureBuilt(folder: string, progress: Progress): Promise<Built> {
  const settings = settingsInForce()
  applySettings(settings)
  const content = contentRoot()
  const finished = await finishedBuilds(folder)
  if (!existsSync(content)) {
    // A finished build may be moved to a server without its content.
    const moved = finished.find(({ stamp }) => isSame(stamp.settings, settings))
    if (moved && (await use(moved))) return { ...moved, settings, built: false }
    contentFolder()
  }
  const wanted = await fingerprint(process.cwd(), content, settings)
  const made = finished.find(({ stamp }) => stamp.fingerprint === wanted)
  if (made && (await use(made))) return { ...made, settings, built: false }
  const { finished: fresh } = await buildSite(folder, settings, progress)
  return { ...fresh, settings, built: true }
}

/**
 * What `npm start` serves: what the environment asks for; where it asks for nothing, what was built last, as it was built. A site
 * for support staff is served only to who asks for one.
 */
export async function builtToServe(folder: string, progress: Progress): Promise<Built> {
  const [last] = nothingIsSet() ? await finishedBuilds(folder) : []
  const settings = last?.stamp.settings
  if (!last || !settings || settings.AUDIENCE || Object.keys(settings).length === 0 || !(await use(last)))
    return ensureBuilt(folder, progress)
  applySettings(settings)
  const content = contentRoot()
  const isOld =
    existsSync(content) && (await fingerprint(process.cwd(), content, settings)) !== last.stamp.fingerprint
  if (isOld)
    console.log(
      `Serving ${editionText(settings)} as it was built last. It has changed since: build it again to serve it as it is now.`,
    )
  return { ...last, settings, built: false }
}

function isSame(one: Settings, other: Settings): boolean {
  const inOrder = (settings: Settings) => JSON.stringify(Object.entries(settings).sort())
  return inOrder(one) === inOrder(other)
}

/**
 * Serves a finished build until the process is told to stop.
 * @returns the server's exit code
 * @throws {Failure} when the port is taken
 */
export async function serve({ places, settings }: Built, port: number): Promise<number> {
  await assertFree(port)
  const server = startServer(places, settings, port)
  whenTold(server.stop)
  const address = (own: number) => `http://localhost:${own}${settings.BASE_PATH ?? ''}`
  server.ready
    .then((own) => console.log(`Serving ${editionText(settings)} on ${address(own)}`))
    .catch(() => undefined)
  return server.ended
}
