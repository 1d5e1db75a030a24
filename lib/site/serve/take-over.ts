import type { BuildInfo } from '@/lib/site/build/build-info'
import { settingsKey, type Settings } from '@/lib/site/build/settings'

/** What of a finished build decides whether it takes another's place. */
interface Candidate {
  readonly buildInfo: Pick<BuildInfo, 'settings' | 'at'>
}

/** When a build was finished, in milliseconds since 1970. */
export function finishedAt({ buildInfo }: Candidate): number {
  return buildInfo.at
}

/** The builds of just these settings, latest first: no other edition, base path or address. */
export function ofSettings<Build extends Candidate>(
  finished: readonly Build[],
  settings: Settings,
): readonly Build[] {
  return finished
    .filter(({ buildInfo }) => settingsKey(buildInfo.settings) === settingsKey(settings))
    .sort((a, b) => finishedAt(b) - finishedAt(a))
}

/**
 * The build that takes the place of the one that is served: the last of the same settings, if it is newer.
 * @param newest when the last build was finished that we know of, in milliseconds since 1970
 */
export function nextToServe<Build extends Candidate>(
  finished: readonly Build[],
  settings: Settings,
  newest: number,
): Build | undefined {
  const [last] = ofSettings(finished, settings)
  return last && finishedAt(last) > newest ? last : undefined
}
