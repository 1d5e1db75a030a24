import type { InsightEvent } from '@/lib/insight/events'

/** Set by the bundler: empty where nothing is counted. */
declare const SIGNPOST_INSIGHT: string

/** The event by which our scripts tell whoever counts, if anybody does: they are bundled apart. */
export const TELL = 'signpost:tell'

/** Tells something that is counted. */
export function tellCount(event: InsightEvent): void {
  if (SIGNPOST_INSIGHT) dispatchEvent(new CustomEvent<InsightEvent>(TELL, { detail: event }))
}
