import type { ChildProcess } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Manifest } from '@/lib/site/manifest/manifest'
import { assertInstalled, PACKAGES } from '@/lib/insight/packages'
import {
  contentRoot,
  openParseCache,
  PARSE_CACHE_VARIABLE,
  openContent,
  picturesUsed,
  type Content,
} from '@/lib/content'
import { writeRootFiles } from './root-files/root-files'
import { builtPages } from '@/lib/framework/built-pages'
import { buildCommand, LEFT_TO_NEXT, renderCommand } from '@/lib/framework/next-process'
import { staticFolder } from '@/lib/framework/static-files'
import { pictureCache } from '@/lib/site/pictures/cache'
import { copyPictures, makePictures } from '@/lib/site/pictures/prepare'
import { checkForBuild } from './check-content'
import { finishedBuilds, noteWorker, release, takeWorkplace, type FinishedBuild } from './builds'
import { compiledKey, putCompiled } from './compiled'
import { generatedKey, noteGenerated, takeGenerated } from './generated'
import { editionText } from './edition'
import { refusalIn, UserError } from '@/lib/command/user-error'
import { endBundling } from './bundle'
import { bytesOnDisk } from './bytes-on-disk'
import { contentFingerprint, fingerprint } from './fingerprint'
import { collectGarbage } from '@/lib/command/collect-garbage'
import { exitCode, whenTold } from '@/lib/command/stopping'
import type { BuildPaths } from './paths'
import { writeSentFiles } from './sent-files'
import { makeManifest, writeManifest } from './make-manifest'
import type { Progress } from '@/lib/command/progress'
import { countingAddress, environmentOf, type Environment, type Settings } from './settings'
import { groupKeys } from './content-keys'
import { createGuideParts } from './guide-parts'
import {
  formerPagesOf,
  guideKeys,
  noteFormerPages,
  readGuideKeys,
  soundGuides,
  writeGuideKeys,
} from './page-keys'
import { FORMER_VARIABLE } from '@/lib/site/manifest/variables'
import { writeBuildInfo } from './build-info'
import { sealBuild, useWhole } from './whole-builds'

/** What building came to. */
export interface BuildResult {
  /** How many pages it has. */
  pages: number
  finished: FinishedBuild
}

/**
 * Builds the site: content checked, stylesheet and scripts compiled, pages rendered. Until it is finished,
 * whatever was built before stays as it is.
 * @param folder the folder of builds
 * @throws {UserError} with the content's faults, or what Next.js printed
 */
export async function buildSite(
  folder: string,
  settings: Settings,
  progress: Progress,
): Promise<BuildResult> {
  const work = await takeWorkplace(folder)
  const former = await lastBuild(folder)
  try {
    const pages = await buildIn(work.paths, former?.paths, settings, progress)
    return { pages, finished: await work.finish() }
  } finally {
    if (former) await release(former)
    await work.leave()
  }
}

/** The last finished build, which stays until it is released; undefined if there is none, or it is damaged. */
async function lastBuild(folder: string): Promise<FinishedBuild | undefined> {
  const [last] = await finishedBuilds(folder)
  return last && (await useWhole(last, 'Nothing is taken over from it.')) ? last : undefined
}

/** @param former the last finished build: what would be the same is taken over from it */
async function buildIn(
  paths: BuildPaths,
  former: BuildPaths | undefined,
  settings: Settings,
  progress: Progress,
): Promise<number> {
  if (settings.INSIGHT === 'on') assertInstalled(PACKAGES.page)
  const parses = openParseCache(paths.root)
  const content = contentRoot(settings)
  // Before anything is read, and compared when everything has been: what changes in between was not checked.
  const mark = fingerprint(paths.root, content, settings)
  const read = contentFingerprint(content)
  const opened = openContent(settings)
  const groups = await groupKeys(paths, opened, settings)
  const had = await readGuideKeys(former)
  const sound = soundGuides(had, groups)
  const parts = createGuideParts(former, sound)
  await progress.phase('Checking the content', () => checkForBuild(content, settings, sound))
  const pictures = await progress.phase('Making the pictures', () =>
    makePictures(content, picturesUsed(content, settings, parts.kept), pictureCache(paths.root)),
  )
  await rm(paths.buildInfo, { force: true })
  const manifest = await progress.phase('Compiling stylesheet and scripts', async () => {
    const made = await makeManifest({
      ...{ root: paths.root, development: false, folder: paths.files },
      content: opened,
      ...{ groups: groups.map(({ guides }) => guides), kept: parts.kept },
      insight: countingAddress(settings),
    })
    await copyPictures(pictures, paths.files)
    const all = { ...made, pictures: pictures.pictures }
    await writeManifest(paths.manifest, all)
    await endBundling()
    return all
  })
  const keys = guideKeys(groups, manifest)
  const same = formerPagesOf(former, had, keys)
  const environment = {
    ...{ ...environmentOf(settings), [PARSE_CACHE_VARIABLE]: parses },
    [FORMER_VARIABLE]: await noteFormerPages(paths, same),
  }
  await putPages(paths, former, { settings, manifest, content: opened, environment }, progress)
  return progress.phase('Writing what goes with them', async () => {
    await writeGuideKeys(paths, keys)
    await parts.write(paths)
    await putOurFiles(paths, manifest)
    await writeRootFiles(paths, manifest, opened, same)
    await writeSentFiles(paths, former?.sent)
    if (contentFingerprint(content) !== read)
      throw new UserError(
        `Nothing was built: ${editionText(settings)} was changed while it was read, so a part of it is unchecked. Build it again.`,
      )
    await sealBuild(paths)
    const bytes = await bytesOnDisk(paths.distDir)
    await writeBuildInfo(paths, { fingerprint: mark, settings, at: await nextTime(paths), bytes })
    return (await builtPages(paths.distDir)).length
  })
}

/** Now; or, where the clock was wrong when builds were finished and has been put back, after the last of them: the latest is served. */
async function nextTime({ dist }: BuildPaths): Promise<number> {
  const [last] = await finishedBuilds(path.dirname(dist))
  return Math.max(Date.now(), (last?.buildInfo.at ?? 0) + 1)
}

/** What decides which pages there are, and what is on them. */
interface PagesOf {
  readonly settings: Settings
  readonly content: Content
  readonly manifest: Manifest
  readonly environment: Environment
}

/** Makes the pages, and what Next.js's server needs to know of them. */
async function putPages(
  paths: BuildPaths,
  former: BuildPaths | undefined,
  { settings, content, manifest, environment }: PagesOf,
  progress: Progress,
): Promise<void> {
  const about = { ...paths, environment, mode: 'production' } as const
  const compiled = compiledKey(paths, settings.BASE_PATH ?? '', settings.INSIGHT === 'on')
  const key = generatedKey(compiled, settings, manifest, content)
  // From here on others work, and need the memory.
  collectGarbage()
  const compile = () =>
    putCompiled(paths, compiled, async () => {
      await finished(paths, buildCommand('compile', about), 'compiled')
    })
  const isTaken = await progress.phase('Compiling the routes', async () => {
    if (await takeGenerated(paths, former, key)) return true
    await compile()
    return false
  })
  await progress.phase('Rendering the pages', async () => {
    if (isTaken && (await finished(paths, renderCommand(about), 'rendered'))) return
    // They are other pages than we took them for.
    if (isTaken) await compile()
    await finished(paths, buildCommand('generate', about), 'rendered')
    await noteGenerated(paths, key)
  })
}

/**
 * Waits until a process that makes pages has ended.
 * @returns false if it leaves them to Next.js
 * @throws {UserError} with what it said, if it fails or this process is told to stop
 */
async function finished(
  paths: BuildPaths,
  child: ChildProcess,
  done: 'compiled' | 'rendered',
): Promise<boolean> {
  noteWorker(paths, child)
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const stop = new AbortController()
  const forget = whenTold(() => {
    stop.abort()
    child.kill('SIGTERM')
  })
  const code = await exitCode(child).finally(forget)
  if (stop.signal.aborted) throw new UserError('Stopped; nothing is built.')
  if (code === LEFT_TO_NEXT) return false
  if (code !== 0) {
    const text = Buffer.concat(said).toString().trim()
    const refused = refusalIn(text)
    if (refused) throw new UserError(`The pages could not be ${done} in ${paths.distDir}. ${refused}`)
    throw new UserError(`${text}\n\nThe pages could not be ${done}; see above.`)
  }
  return true
}

/** Our files go among Next.js's static ones, which its server lets browsers keep for a year. */
async function putOurFiles(paths: BuildPaths, manifest: Manifest): Promise<void> {
  const folder = staticFolder(paths.distDir)
  await rm(folder, { recursive: true, force: true })
  await cp(manifest.folder, folder, { recursive: true })
  await writeManifest(paths.served, manifest)
}
