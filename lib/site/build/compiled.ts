import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { holdLock } from '@/lib/command/hold-lock'
import { isRunning } from '@/lib/command/is-running'
import { sourcesFingerprint } from './fingerprint'
import type { BuildPaths } from './paths'
import { damagedIn, SUMS, writeSums } from './sums'

// Most of the time that Next.js takes goes into compiling our routes, which depend on no content. So that is done once for these
// sources, and kept in `.signpost/compiled`; a build puts it in its place and renders.

/** What Next.js leaves beside what it has made, for itself. */
export const NOT_KEPT: ReadonlySet<string> = new Set(['cache', 'diagnostics', 'lock', 'trace', 'trace-build'])
/** What was compiled is kept for so many combinations of sources and base path, those used last. */
const MOST_KEPT = 4
const LOOK_EVERY_MS = 100

/**
 * Puts the compiled routes into the folder of a build, which is emptied first. They are compiled if nobody has done so for these
 * sources; of several builds at one time, one compiles and the others wait for it.
 * @param key as `compiledKey` gives it
 * @param compile compiles into the folder of the build; throws what is to be told
 */
export async function putCompiled(
  paths: BuildPaths,
  key: string,
  compile: () => Promise<void>,
): Promise<void> {
  const folder = path.join(paths.root, '.signpost', 'compiled')
  const kept = path.join(folder, key)
  await emptyFolder(paths.distDir)
  if (await take(kept, paths.distDir)) return
  await mkdir(folder, { recursive: true })
  while (!(await holdLock(`${kept}.lock`))) await pause(LOOK_EVERY_MS)
  try {
    if (await take(kept, paths.distDir)) return
    await compile()
    await keep(paths.distDir, kept)
    await tidy(folder)
  } finally {
    await rm(`${kept}.lock`, { force: true })
  }
}

/**
 * What decides how routes are compiled: the sources, which of them are routes, the base path, Node.js, and how deep the folder of the build lies, for compiled
 * files find the repository from where they are.
 * @param basePath the path below which the site lies, '' for none: Next.js compiles it in
 * @param insight whether the pages about use are among the routes
 */
export function compiledKey(
  { root, dist }: Pick<BuildPaths, 'root' | 'dist'>,
  basePath: string,
  insight: boolean,
): string {
  const depth = path.normalize(dist).split(path.sep).length
  const hash = createHash('sha256').update(JSON.stringify([basePath, insight, depth, process.version]))
  return hash.update(sourcesFingerprint(root)).digest('hex').slice(0, 20)
}

/** Makes a folder that is empty. */
export async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder))
    await rm(path.join(folder, name), { recursive: true, force: true })
}

async function take(kept: string, distDir: string): Promise<boolean> {
  if (!(await stat(kept).catch(() => undefined))) return false
  // What the disk has lost of it would be served.
  if ((await damagedIn(kept)).length > 0) return false
  // Before it is copied: what was used last is not tidied away meanwhile.
  const now = new Date()
  await utimes(kept, now, now)
  await cp(kept, distDir, { recursive: true, filter: (from) => path.relative(kept, from) !== SUMS })
  return true
}

/** Copied aside and then renamed: what is kept is whole. */
async function keep(distDir: string, kept: string): Promise<void> {
  const aside = `${kept}.${process.pid}`
  await cp(distDir, aside, {
    recursive: true,
    filter: (from) => !NOT_KEPT.has(path.relative(distDir, from)),
  })
  await writeSums(aside, () => false)
  // One that is damaged makes room.
  await rm(kept, { recursive: true, force: true })
  await rename(aside, kept)
}

/** Removes what was used longest ago, and what somebody who was killed had begun to copy. */
async function tidy(folder: string): Promise<void> {
  const all = await readdir(folder)
  const begun = all.filter((name) => /^[0-9a-f]+\.\d+$/.test(name))
  for (const name of begun.filter((one) => !isRunning(Number(one.split('.')[1]))))
    await rm(path.join(folder, name), { recursive: true, force: true })
  const names = all.filter((name) => /^[0-9a-f]+$/.test(name))
  const used = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  )
  for (const { name } of used.sort((a, b) => b.at - a.at).slice(MOST_KEPT))
    await rm(path.join(folder, name), { recursive: true, force: true })
}
