import path from 'node:path'
import { ROOT_FILES } from '@/lib/root-file'

/** Where everything of a build lies. All paths are absolute unless said otherwise. */
export interface Places {
  /** The repository. */
  root: string
  /** Next.js's folder, relative to the repository as Next.js wants it. */
  dist: string
  distDir: string
  /** What the pages carry, as `lib/assets` reads it; outside `distDir`, which Next.js empties. */
  prepared: string
  /** The files that pages load, before a finished build has them. */
  files: string
  /** The same as `prepared` for a finished build. */
  served: string
  /** What a finished build serves beside its pages, by address: see `lib/export/root-files.ts`. */
  rootFiles: string
  /** The mark that a finished build leaves, see `stamp.ts`. */
  stamp: string
}

/** Names Next.js's folder to `next.config.js`, and to our commands the folder of all builds. Tests have several side by side. */
export const DIST_VARIABLE = 'SIGNPOST_DIST'

/** The folder in which all builds of this repository lie, relative to it: see `builds.ts`. */
export function buildsFolder(): string {
  return process.env[DIST_VARIABLE] || '.next'
}

/**
 * The places of one build of this repository.
 * @param dist Next.js's folder, relative to the repository
 */
export function places(dist: string): Places {
  const root = process.cwd()
  const distDir = path.join(root, dist)
  const prepared = path.join(root, '.signpost', 'prepared', dist.replaceAll(/[^a-z0-9-]+/gi, '-'))
  return {
    root,
    dist,
    distDir,
    prepared: `${prepared}.json`,
    files: prepared,
    served: path.join(distDir, 'prepared.json'),
    rootFiles: path.join(distDir, ROOT_FILES),
    stamp: path.join(distDir, 'signpost.json'),
  }
}
