import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Prepared } from '@/lib/assets'
import { keepParses, openContent, picturesUsed } from '@/lib/content'
import { contentRoot } from '@/lib/content/root'
import { writeRootFiles } from '@/lib/export/root-files'
import { pictureCache } from '@/lib/pictures/cache'
import { copyPictures, makePictures } from '@/lib/pictures/prepare'
import { checkForBuild } from './check'
import { takeWorkplace, type FinishedBuild } from './builds'
import { editionText } from './edition'
import { Failure } from './failure'
import { contentFingerprint, fingerprint } from './fingerprint'
import { buildCommand } from './next-command'
import { exitCode, whenTold } from './stopping'
import type { Places } from './places'
import { prepare, writePrepared } from './prepare'
import { STATIC_FILES } from './static-files'
import type { Progress } from './progress'
import { applySettings, type Settings } from './settings'
import { writeStamp } from './stamp'
import { stripPages, type Stripped } from './strip-pages'

/** What building came to. */
export interface BuildResult extends Stripped {
  finished: FinishedBuild
}

/**
 * Builds the site: content checked, stylesheet and scripts compiled, pages rendered, the framework taken out. Until it is
 * finished, whatever was built before stays as it is.
 * @param folder the folder of builds
 * @param settings become this process's settings, too
 * @throws {Failure} with the content's faults, or what Next.js printed
 */
export async function buildSite(
  folder: string,
  settings: Settings,
  progress: Progress,
): Promise<BuildResult> {
  applySettings(settings)
  const work = await takeWorkplace(folder)
  try {
    const stripped = await buildIn(work.places, settings, progress)
    return { ...stripped, finished: await work.finish() }
  } finally {
    await work.leave()
  }
}

async function buildIn(places: Places, settings: Settings, progress: Progress): Promise<Stripped> {
  keepParses(places.root)
  const content = contentRoot()
  // Before anything is read, and compared when everything has been: what changes in between was not checked.
  const mark = await fingerprint(places.root, content, settings)
  const read = await contentFingerprint(content)
  await progress.phase('Checking the content', () => checkForBuild(content))
  const pictures = await progress.phase('Making the pictures', () =>
    makePictures(content, picturesUsed(content), pictureCache(places.root)),
  )
  await rm(places.stamp, { force: true })
  const prepared = await progress.phase('Compiling stylesheet and scripts', async () => {
    const made = await prepare({
      ...{ root: places.root, development: false, folder: places.files },
      content: openContent(),
    })
    await copyPictures(pictures, places.files)
    const all = { ...made, pictures: pictures.pictures }
    await writePrepared(places.prepared, all)
    return all
  })
  await progress.phase('Rendering the pages', () => renderPages(places, settings))
  return progress.phase('Taking the framework out', async () => {
    const stripped = await stripPages(places.distDir)
    await putOurFiles(places, prepared)
    await writeRootFiles(places, prepared, openContent())
    if ((await contentFingerprint(content)) !== read)
      throw new Failure(
        `Nothing was built: ${editionText(settings)} was changed while it was read, so a part of it is unchecked. Build it again.`,
      )
    await writeStamp(places, { fingerprint: mark, settings, at: Date.now() })
    return stripped
  })
}

async function renderPages(places: Places, settings: Settings): Promise<void> {
  const child = buildCommand({ places, settings, mode: 'production' })
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  let stopped = false
  const forget = whenTold(() => {
    stopped = true
    child.kill('SIGTERM')
  })
  const code = await exitCode(child).finally(forget)
  if (stopped) throw new Failure('Stopped; nothing is built.')
  if (code !== 0) {
    throw new Failure(
      `${Buffer.concat(said).toString().trim()}\n\nThe pages could not be rendered; see above.`,
    )
  }
}

/** Our files go among Next.js's static ones, which its server lets browsers keep for a year. */
async function putOurFiles(places: Places, prepared: Prepared): Promise<void> {
  const folder = path.join(places.distDir, 'static', path.basename(STATIC_FILES))
  await rm(folder, { recursive: true, force: true })
  await cp(prepared.folder, folder, { recursive: true })
  await writePrepared(places.served, prepared)
}
