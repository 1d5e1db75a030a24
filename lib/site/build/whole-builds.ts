import { release, SERVED, use, USERS, type FinishedBuild } from './builds'
import type { BuildPaths } from './paths'
import { NOT_KEPT } from './compiled'
import { damagedIn, SUMS, writeSums } from './sums'

/** Names of so many damaged files are told. */
const MOST_TOLD = 3

/** Writes down what all files of a build in work hold, but for its mark, which comes last, and what is noted of its use. */
export async function sealBuild({ distDir, buildInfo }: BuildPaths): Promise<void> {
  const mark = buildInfo.slice(distDir.length + 1)
  const leftOut = new Set([...NOT_KEPT, USERS, SERVED, SUMS, mark])
  await writeSums(distDir, (name) => leftOut.has(name))
}

/**
 * Whether the files of a finished build are as they were written. Says so where they are not.
 * @param instead what is done then, as a sentence
 */
export async function isWhole({ paths, buildInfo }: FinishedBuild, instead: string): Promise<boolean> {
  const damaged = await damagedIn(paths.distDir)
  if (damaged.length === 0) return true
  const more = damaged.length > MOST_TOLD ? ` and ${damaged.length - MOST_TOLD} more` : ''
  console.error(
    `The build of ${new Date(buildInfo.at).toISOString()} (${paths.dist}) is damaged: not as they were written are ${damaged.slice(0, MOST_TOLD).join(', ')}${more}. Look at the disk. ${instead}`,
  )
  return false
}

/**
 * Marks a finished build as one that this process uses, unless it has been removed meanwhile or is damaged.
 * @param instead what is done where it is damaged, as a sentence
 */
export async function useWhole(build: FinishedBuild, instead: string): Promise<boolean> {
  if (!(await use(build))) return false
  if (await isWhole(build, instead)) return true
  await release(build)
  return false
}
