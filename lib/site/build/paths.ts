import path from 'node:path'
import { DIST_VARIABLE } from '@/lib/site/manifest/variables'
import { ROOT_FILES } from '@/lib/site/manifest/root-file'
import type { Environment } from './settings'

/** Where everything of a build lies. All paths are absolute unless said otherwise. */
export interface BuildPaths {
  /** The repository. */
  root: string
  /** Next.js's folder, relative to the repository as Next.js wants it. */
  dist: string
  distDir: string
  /** What the pages carry, as `lib/site/manifest/manifest` reads it; outside `distDir`, which Next.js empties. */
  manifest: string
  /** The files that pages load, before a finished build has them. */
  files: string
  /** The same as `manifest` for a finished build. */
  served: string
  /** What a finished build serves beside its pages, by address: see `lib/site/build/root-files/root-files.ts`. */
  rootFiles: string
  /** What `npm start` sends as it lies there: see `sent-files.ts`. */
  sent: string
  /** What the pages of a finished build are made of: see `page-keys.ts`. */
  pageKeys: string
  /** What was made of each guide, for the next build: see `guide-parts.ts`. */
  guideParts: string
  /** What Next.js has written of a finished build: see `generated.ts`. */
  generated: string
  /** The mark that a finished build leaves, see `build-info.ts`. */
  buildInfo: string
}

/** The folder in which all builds of this repository lie, relative to it: see `builds.ts`. */
export function buildsFolder(environment: Environment): string {
  return environment[DIST_VARIABLE] || '.next'
}

/**
 * The places of one build of this repository.
 * @param dist Next.js's folder, relative to the repository
 */
export function paths(dist: string): BuildPaths {
  const root = process.cwd()
  const distDir = path.join(root, dist)
  const manifest = path.join(root, '.signpost', 'manifest', dist.replaceAll(/[^a-z0-9-]+/gi, '-'))
  return {
    root,
    dist,
    distDir,
    manifest: `${manifest}.json`,
    files: manifest,
    served: path.join(distDir, 'manifest.json'),
    rootFiles: path.join(distDir, ROOT_FILES),
    sent: path.join(distDir, 'sent'),
    pageKeys: path.join(distDir, 'page-keys.json'),
    guideParts: path.join(distDir, 'guide-parts'),
    generated: path.join(distDir, 'generated.json'),
    buildInfo: path.join(distDir, 'signpost.json'),
  }
}
