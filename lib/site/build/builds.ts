import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { holdLock } from '@/lib/command/hold-lock'
import { isRunning } from '@/lib/command/is-running'
import { isStillThere, markIn, processMark } from '@/lib/command/process-mark'
import { paths, type BuildPaths } from './paths'
import { readBuildInfo, type BuildInfo } from './build-info'
import { keptBuilds } from './kept-builds'

// Every finished build has a folder of its own that nobody writes into again, so a build never touches what is served. One in
// work has a place, held by one process at a time.

const FINISHED = 'build-'
const WASTE = 'waste-'
export const USERS = 'used-by'
/** The mark of a build that readers had; the time at which it was written is that at which they had it last. */
export const SERVED = 'served'

export interface FinishedBuild {
  paths: BuildPaths
  buildInfo: BuildInfo
  /** When `npm start` served it last, in milliseconds since 1970; undefined if it never did. */
  servedAt?: number
}

/** The finished builds in a folder of builds, latest first. */
export async function finishedBuilds(folder: string): Promise<FinishedBuild[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => name.startsWith(FINISHED))
      .map(async (name) => {
        const here = paths(path.join(folder, name))
        const [buildInfo, mark] = await Promise.all([
          readBuildInfo(here),
          stat(path.join(here.distDir, SERVED)).catch(() => undefined),
        ])
        return { paths: here, buildInfo, ...(mark && { servedAt: mark.mtimeMs }) }
      }),
  )
  return found
    .filter((one): one is FinishedBuild => one.buildInfo !== undefined)
    .sort((a, b) => b.buildInfo.at - a.buildInfo.at)
}

/** Marks a finished build as one that this process uses until it ends. False if it has been removed meanwhile. */
export async function use({ paths: { distDir, buildInfo } }: FinishedBuild): Promise<boolean> {
  try {
    await mkdir(path.join(distDir, USERS)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    await writeFile(path.join(distDir, USERS, String(process.pid)), '')
    return existsSync(buildInfo)
  } catch {
    return false
  }
}

/** Undoes `use`. */
export async function release({ paths: { distDir } }: FinishedBuild): Promise<void> {
  await rm(path.join(distDir, USERS, String(process.pid)), { force: true })
}

/** Notes that readers have a build: what its pages load is kept for a while after it is replaced. */
export async function markServed({ paths: { distDir } }: FinishedBuild): Promise<void> {
  // Who serves it may not be allowed to write, and serves it all the same.
  await writeFile(path.join(distDir, SERVED), '').catch(() => undefined)
}

/** A place to build in. */
export interface Workplace {
  paths: BuildPaths
  /** Makes what was built a finished build. */
  finish: () => Promise<FinishedBuild>
  /** Lets go of the place. */
  leave: () => Promise<void>
}

/** Takes the first place in a folder of builds in which nobody works. */
export async function takeWorkplace(folder: string): Promise<Workplace> {
  await mkdir(folder, { recursive: true })
  for (let n = 1; ; n++) {
    const here = paths(path.join(folder, `work-${n}`))
    const lock = `${here.distDir}.lock`
    if (!(await holdLock(lock))) continue
    const leave = () => rm(lock, { force: true })
    if (await hasWorker(here)) {
      await leave()
      continue
    }
    return {
      paths: here,
      finish: () => finish(folder, here),
      leave: async () => {
        await rm(workerFile(here), { force: true })
        await leave()
      },
    }
  }
}

/** Notes the process that now writes in a place: it may outlive the one that holds the place, if that is killed. */
export function noteWorker(place: BuildPaths, { pid }: ChildProcess): void {
  if (pid !== undefined) writeFileSync(workerFile(place), JSON.stringify(processMark(pid)))
}

async function hasWorker(place: BuildPaths): Promise<boolean> {
  const mark = markIn(await readFile(workerFile(place), 'utf8').catch(() => ''))
  return mark !== undefined && isStillThere(mark)
}

function workerFile({ distDir }: BuildPaths): string {
  return `${distDir}.worker`
}

async function finish(folder: string, work: BuildPaths): Promise<FinishedBuild> {
  const buildInfo = (await readBuildInfo(work))!
  const done = paths(path.join(folder, `build-${buildInfo.fingerprint}-${randomBytes(3).toString('hex')}`))
  await rename(work.distDir, done.distDir)
  const finished = { paths: done, buildInfo }
  await use(finished)
  await tidy(folder)
  return finished
}

/** Removes builds that nobody uses and that need not be kept. */
async function tidy(folder: string): Promise<void> {
  const finished = await finishedBuilds(folder)
  const kept = keptBuilds(finished, Date.now())
  for (const one of finished) {
    const { paths: here } = one
    if (kept.has(one) || (await isUsed(here.distDir))) continue
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
