import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isRunning } from './is-running'
import { places, type Places } from './places'
import { readStamp, type Stamp } from './stamp'

// Every finished build has a folder of its own that nobody writes into again, so a build never touches what is served. One in
// work has a place, held by one process at a time, whose name stays the same: what Next.js keeps there for the next is good
// under that name only.

const FINISHED = /^build-/
const WASTE = 'waste-'
const USERS = 'used-by'
/** Finished builds that nobody uses are kept up to this number, one for each edition: public and internal sites take turns. */
const MOST_KEPT = 4

export interface FinishedBuild {
  places: Places
  stamp: Stamp
}

/** The finished builds in a folder of builds, latest first. */
export async function finishedBuilds(folder: string): Promise<FinishedBuild[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => FINISHED.test(name))
      .map(async (name) => {
        const here = places(path.join(folder, name))
        return { places: here, stamp: await readStamp(here) }
      }),
  )
  return found
    .filter((one): one is FinishedBuild => one.stamp !== undefined)
    .sort((a, b) => b.stamp.at - a.stamp.at)
}

/** Marks a finished build as one that this process uses until it ends. False if it has been removed meanwhile. */
export async function use({ places: { distDir, stamp } }: FinishedBuild): Promise<boolean> {
  try {
    await mkdir(path.join(distDir, USERS)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await writeFile(path.join(distDir, USERS, String(process.pid)), '')
    return existsSync(stamp)
  } catch {
    return false
  }
}

/** A place to build in. */
export interface Workplace {
  places: Places
  /** Makes what was built a finished build. */
  finish: () => Promise<FinishedBuild>
  /** Lets go of the place. */
  leave: () => Promise<void>
}

/** Takes the first place in a folder of builds in which nobody works. */
export async function takeWorkplace(folder: string): Promise<Workplace> {
  await mkdir(folder, { recursive: true })
  for (let n = 1; ; n++) {
    const here = places(path.join(folder, `work-${n}`))
    const lock = `${here.distDir}.lock`
    if (!(await hold(lock))) continue
    return {
      places: here,
      finish: () => finish(folder, here),
      leave: () => rm(lock, { force: true }),
    }
  }
}

async function finish(folder: string, work: Places): Promise<FinishedBuild> {
  const stamp = (await readStamp(work))!
  const done = places(path.join(folder, `build-${stamp.fingerprint}-${randomBytes(3).toString('hex')}`))
  const [cache, aside] = [path.join(work.distDir, 'cache'), `${work.distDir}.cache`]
  await rm(aside, { recursive: true, force: true })
  await rename(cache, aside).catch(() => undefined)
  await rename(work.distDir, done.distDir)
  await mkdir(work.distDir, { recursive: true })
  await rename(aside, cache).catch(() => undefined)
  const finished = { places: done, stamp }
  await use(finished)
  await tidy(folder)
  return finished
}

/** Writes who holds a lock, unless somebody does who is still there. */
async function hold(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = await readFile(lock, 'utf8').catch(() => '')
  if (holder === '' || isRunning(Number(holder))) return false
  // Two may find it at once: whoever moves it away takes it.
  const waste = `${lock}.${process.pid}`
  if (
    !(await rename(lock, waste).then(
      () => true,
      () => false,
    ))
  )
    return false
  await rm(waste, { force: true })
  return hold(lock)
}

/** Removes builds that nobody uses and that an edition's later one has taken the place of. */
async function tidy(folder: string): Promise<void> {
  const editions = new Set<string>()
  for (const { places: here, stamp } of await finishedBuilds(folder)) {
    const edition = JSON.stringify(stamp.settings)
    const isKept = !editions.has(edition) && editions.size < MOST_KEPT
    editions.add(edition)
    if (isKept || (await isUsed(here.distDir))) continue
    const waste = path.join(path.dirname(here.distDir), WASTE + path.basename(here.distDir))
    await rename(here.distDir, waste).catch(() => undefined)
    // Somebody may have come to it in between.
    if (await isUsed(waste)) await rename(waste, here.distDir)
  }
  for (const name of await readdir(folder))
    if (name.startsWith(WASTE)) await rm(path.join(folder, name), { recursive: true, force: true })
}

async function isUsed(distDir: string): Promise<boolean> {
  const users = await readdir(path.join(distDir, USERS)).catch(() => [])
  return users.some((pid) => isRunning(Number(pid)))
}
