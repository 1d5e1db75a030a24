import { existsSync } from 'node:fs'
import path from 'node:path'
import sirv from 'sirv'
import { basePath } from '@/lib/addresses/base-path'
import { STATIC_FILES } from '@/lib/framework/static-files'
import { finishedBuilds, use, type FinishedBuild } from '@/lib/site/build/builds'
import { keptUntil } from '@/lib/site/build/kept-builds'
import type { BuildPaths } from '@/lib/site/build/paths'
import { settingsKey, type Settings } from '@/lib/site/build/settings'
import { contentTypeHeader } from '@/lib/site/http/content-type'
import { HASHED_CACHING } from '@/lib/site/http/headers'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { namesIn, NO_ADDRESS, pathOf, type SendFile } from './sent-files'

/** A build that readers had before the one that is served. */
export interface Former {
  /** What it sends, as `writeSentFiles` left it. */
  readonly sent: string
  /** Until when, in milliseconds since 1970. */
  readonly until: number
}

/**
 * Builds of the same settings that readers had less than a day ago, latest first. They stay in their place for as long as this process
 * runs.
 * @param served the build that is served now
 */
export async function formerBuilds(served: BuildPaths, settings: Settings): Promise<readonly Former[]> {
  const finished = await finishedBuilds(path.dirname(served.dist))
  const former: Former[] = []
  for (const build of finished) {
    const until = keptUntil(build, finished)
    if (!isFormer(build, served, settings) || until === undefined || until <= Date.now()) continue
    if (await use(build)) former.push({ sent: build.paths.sent, until })
  }
  return former
}

function isFormer({ paths, buildInfo }: FinishedBuild, served: BuildPaths, settings: Settings): boolean {
  const isSame = settingsKey(buildInfo.settings) === settingsKey(settings)
  return isSame && paths.distDir !== served.distDir && existsSync(paths.sent)
}

/**
 * Answers with files that pages of former builds load, or those of one that is about to be served, and that the served build does not
 * have. Their names have a hash of what is in them, so that none is another's.
 */
export function formerFiles(
  former: readonly Former[],
  { hashedHeaders }: Pick<Manifest, 'hashedHeaders'>,
): SendFile {
  const base = basePath()
  const folder = (sent: string) => path.join(sent, STATIC_FILES)
  const builds = former
    .filter(({ sent }) => existsSync(folder(sent)))
    .map(({ sent, until }) => ({
      until,
      names: namesIn(folder(sent)),
      send: sirv(folder(sent), { etag: true, brotli: true, gzip: true }),
    }))
  return (request, response) => {
    const { url = '' } = request
    const own = pathOf(url, `${base}/${STATIC_FILES}`)
    if (own === undefined || NO_ADDRESS.test(own)) return false
    const build = builds.find(({ names, until }) => names.has(own) && Date.now() < until)
    if (!build) return false
    for (const { key, value } of hashedHeaders) response.setHeader(key, value)
    response.setHeader('Content-Type', contentTypeHeader(own))
    response.setHeader('Cache-Control', HASHED_CACHING)
    request.url = own
    build.send(request, response)
    request.url = url
    return true
  }
}
