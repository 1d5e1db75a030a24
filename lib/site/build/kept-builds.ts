import type { BuildInfo } from './build-info'
import { settingsKey } from './settings'

/** For so long after a build was replaced, what its pages load is there: who is in the middle of a walk ends it on that version. */
export const KEPT_MS = 24 * 60 * 60 * 1000
/** The last build is kept of so many editions: public and internal sites take turns. */
const MOST_EDITIONS = 4
/** Of builds that were replaced, so many are kept in all, the latest ones… */
const MOST_FORMER = 24
/** …and so much of the disk, in bytes. The one before the last may take more, for `--rollback` serves it. */
const MOST_FORMER_BYTES = 2e9

/** What decides whether a finished build is kept. */
export interface KeptBy {
  readonly buildInfo: Pick<BuildInfo, 'settings' | 'at' | 'bytes'>
  /** When `npm start` served it last, in milliseconds since 1970; undefined if it never did. */
  readonly servedAt?: number
}

/**
 * Until when what a build's pages load is to be there, in milliseconds since 1970: a day after readers had it last. Undefined if
 * readers never had it.
 * @param finished all finished builds, in any order
 */
export function keptUntil(build: KeptBy, finished: readonly KeptBy[]): number | undefined {
  if (build.servedAt === undefined) return undefined
  const later = sameEdition(build, finished).map(({ buildInfo }) => buildInfo.at)
  // The process that served it may have ended without a word.
  const replaced = Math.min(...later.filter((at) => at > build.buildInfo.at))
  return Math.max(Number.isFinite(replaced) ? replaced : 0, build.servedAt) + KEPT_MS
}

/**
 * Which finished builds are to be kept, whether somebody uses them or not: of each edition the last, the one before it that readers
 * had, and those that readers had less than a day ago. What `npm start` never served is not kept once it was replaced.
 * @param finished in any order
 * @param now in milliseconds since 1970
 */
export function keptBuilds<Build extends KeptBy>(
  finished: readonly Build[],
  now: number,
): ReadonlySet<Build> {
  const latest = [...finished].sort((a, b) => b.buildInfo.at - a.buildInfo.at)
  const kept = new Set<Build>()
  for (const build of latest)
    if (kept.size < MOST_EDITIONS && sameEdition(build, [...kept]).length === 0) kept.add(build)
  const lasts = [...kept]
  let [left, bytes] = [MOST_FORMER, MOST_FORMER_BYTES]
  const former = latest.filter((build) => !kept.has(build) && build.servedAt !== undefined)
  const before = new Set(lasts.map((last) => sameEdition(last, former)[0]))
  for (const build of former) {
    const isBefore = before.has(build)
    if (!isBefore && ((keptUntil(build, finished) ?? 0) <= now || build.buildInfo.bytes > bytes)) continue
    if (left === 0 && !isBefore) continue
    kept.add(build)
    left = Math.max(0, left - 1)
    bytes -= build.buildInfo.bytes
  }
  return kept
}

function sameEdition<Build extends KeptBy>(build: KeptBy, among: readonly Build[]): Build[] {
  const key = settingsKey(build.buildInfo.settings)
  return among.filter(({ buildInfo }) => settingsKey(buildInfo.settings) === key)
}
