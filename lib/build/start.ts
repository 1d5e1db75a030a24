import { existsSync } from 'node:fs'
import path from 'node:path'
import { contentRoot } from '@/lib/content/root'
import { buildSite } from './build'
import { Failure } from './failure'
import { fingerprint } from './fingerprint'
import { whenTold } from './stopping'
import type { Places } from './places'
import { assertFree } from './port'
import type { Progress } from './progress'
import { startServer } from './server'
import { applySettings, settingsInForce, type Settings } from './settings'
import { readStamp } from './stamp'

/**
 * Builds the site unless there is a build of just these sources, content and settings.
 * @returns the settings that the build was made with: the environment's, else those of the build that is there
 * @throws {Failure} when the content folder is missing or faulty
 */
export async function ensureBuilt(
  places: Places,
  progress: Progress,
): Promise<{ settings: Settings; built: boolean }> {
  const stamp = await readStamp(places)
  const settings = settingsInForce(stamp?.settings)
  applySettings(settings)
  const content = contentRoot()
  if (!existsSync(content)) {
    // A finished build may be moved to a server without its content, as long as nobody asks for another.
    if (stamp && settings.CONTENT_DIR === stamp.settings.CONTENT_DIR) return { settings, built: false }
    throw new Failure(
      `There is no content folder ${content}. CONTENT_DIR names it, relative to ${process.cwd()}.`,
    )
  }
  if (stamp && stamp.fingerprint === (await fingerprint(places.root, content, settings)))
    return { settings, built: false }
  await buildSite(places, settings, progress)
  return { settings, built: true }
}

/**
 * Serves a finished build until the process is told to stop.
 * @returns the server's exit code
 * @throws {Failure} when the port is taken
 */
export async function serve(places: Places, settings: Settings, port: number): Promise<number> {
  await assertFree(port)
  const server = startServer(places, settings, port)
  whenTold(server.stop)
  const folder = path.relative(process.cwd(), contentRoot()) || '.'
  server.ready.then(() => console.log(`Serving ${folder} on http://localhost:${port}`)).catch(() => undefined)
  return server.ended
}
