import { existsSync } from 'node:fs'
import { contentFolder, contentRoot } from '@/lib/content'
import { finishedBuilds, use, type FinishedBuild } from '@/lib/site/build/builds'
import { buildSite } from '@/lib/site/build/build'
import { editionText } from '@/lib/site/build/edition'
import { fingerprint } from '@/lib/site/build/fingerprint'
import { isWhole, useWhole } from '@/lib/site/build/whole-builds'
import type { Progress } from '@/lib/command/progress'
import { UserError } from '@/lib/command/user-error'
import { nothingIsSet, settingsIn, type Environment, type Settings } from '@/lib/site/build/settings'
import { finishedAt, ofSettings } from './take-over'

/** A build to go on with. */
export interface Built extends FinishedBuild {
  settings: Settings
  /** Whether it was made just now. */
  built: boolean
  /** When the last build of these settings was finished, in milliseconds since 1970: one that is finished later takes its place. */
  newest: number
}

/**
 * Builds the site that settings ask for, unless there is a build of just these sources, content and settings. Nothing is
 * taken over from a build of another site or for other readers.
 * @param folder the folder of builds
 * @throws {UserError} when the content folder is missing or faulty
 */
export async function ensureBuilt(folder: string, settings: Settings, progress: Progress): Promise<Built> {
  const content = contentRoot(settings)
  const finished = await finishedBuilds(folder)
  if (!existsSync(content)) {
    // A finished build may be moved to a server without its content.
    const [moved] = ofSettings(finished, settings)
    if (moved && (await use(moved))) {
      await isWhole(moved, 'It is taken all the same, for there is no content to build it of.')
      return { ...moved, settings, built: false, newest: finishedAt(moved) }
    }
    contentFolder(settings)
  }
  const wanted = fingerprint(process.cwd(), content, settings)
  const made = finished.find(({ buildInfo }) => buildInfo.fingerprint === wanted)
  const [last] = ofSettings(finished, settings)
  if (made && (await useWhole(made, 'The site is built anew.')))
    return { ...made, settings, built: false, newest: finishedAt(last ?? made) }
  const { finished: fresh } = await buildSite(folder, settings, progress)
  return { ...fresh, settings, built: true, newest: finishedAt(fresh) }
}

const AS_IT_IS_NOW = 'The site is built anew, of its content as it is now.'

/**
 * What `npm start` serves: what the environment asks for; where it asks for nothing, what was built last, as it was built. A site
 * for support staff, or one with drafts, is served only to who asks for one.
 */
export async function builtToServe(
  folder: string,
  environment: Environment,
  progress: Progress,
): Promise<Built> {
  const last = await lastUnasked(folder, environment)
  const settings = last?.buildInfo.settings
  if (!last || !settings || Object.keys(settings).length === 0)
    return ensureBuilt(folder, settingsIn(environment), progress)
  if (!(await useWhole(last, AS_IT_IS_NOW))) return ensureBuilt(folder, settings, progress)
  const content = contentRoot(settings)
  const isOld =
    existsSync(content) && fingerprint(process.cwd(), content, settings) !== last.buildInfo.fingerprint
  if (isOld)
    console.log(
      `Serving ${editionText(settings)} as it was built last. It has changed since: build it again to serve it as it is now.`,
    )
  return { ...last, settings, built: false, newest: finishedAt(last) }
}

/**
 * What `npm start -- --rollback` serves: of the builds that `npm start` would serve here, the one before the last.
 * @throws {UserError} if there is none
 */
export async function formerToServe(folder: string, environment: Environment): Promise<Built> {
  const last = await lastUnasked(folder, environment)
  const settings = last?.buildInfo.settings ?? settingsIn(environment)
  const [newest, former] = ofSettings(await finishedBuilds(folder), settings)
  if (!newest || !former || !(await use(former)))
    throw new UserError(
      `There is no build before the last of ${editionText(settings)}, so there is nothing to go back to. A build is kept after the next one if npm start has served it. To have an earlier state of the content, check that out and build it: npm run build.`,
    )
  await isWhole(former, 'It is served all the same, for it was asked for.')
  console.error(
    `Going back to ${editionText(settings)} as it was built on ${new Date(finishedAt(former)).toISOString()} (${former.buildInfo.fingerprint}), until a newer build is finished.`,
  )
  return { ...former, settings, built: false, newest: finishedAt(newest) }
}

/** The last build, where an environment says nothing of what to serve and everybody may have it. */
async function lastUnasked(folder: string, environment: Environment): Promise<FinishedBuild | undefined> {
  const [last] = nothingIsSet(environment) ? await finishedBuilds(folder) : []
  const { AUDIENCE, DRAFTS } = last?.buildInfo.settings ?? {}
  return AUDIENCE === undefined && DRAFTS === undefined ? last : undefined
}
