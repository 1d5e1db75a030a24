import { readTarget } from '@/lib/tree'
import type { ParsedNotice } from './parsed-steps'

/** What a known problem affects: everything, a guide, or a step of one. */
export type Affected = 'all' | { readonly guide: string; readonly step?: string }

/** A known problem, as data. */
export interface NoticeFacts {
  readonly id: string
  /** Inline Markdown. */
  readonly title: string
  readonly affects: readonly Affected[]
  /** Its first day, `2026-11-20`. */
  readonly since?: string
  /** The last day on which readers are told. */
  readonly until?: string
  readonly status: 'open' | 'solved'
}

/** What the file of a known problem says. */
export function noticeFacts({ id, title, affects, since, until, status }: ParsedNotice): NoticeFacts {
  return {
    ...{ id, title, status, affects: affects.flatMap((text) => affectedBy(text) ?? []) },
    ...(since && { since }),
    ...(until && { until }),
  }
}

/** What is affected, as it is written: `all`, `guide/` or `guide/step`. Undefined where it is none of these. */
export function affectedBy(text: string): Affected | undefined {
  if (text === 'all') return 'all'
  const target = readTarget(text, '')
  return target?.guide ? target : undefined
}

/** Whether a known problem names a guide, or everything; with a step, whether it names that step of it. */
export function names({ affects }: Pick<NoticeFacts, 'affects'>, guide: string, step?: string): boolean {
  return affects.some((one) =>
    one === 'all' ? step === undefined : one.guide === guide && one.step === step,
  )
}

/** The earliest time of day on earth is so far behind. */
const LATEST_ZONE_MS = 12 * 60 * 60 * 1000

/** Whether a day is over everywhere: until then readers somewhere are still to be told. */
export function isOver(until: string | undefined, now: Date): boolean {
  return until !== undefined && until < new Date(now.getTime() - LATEST_ZONE_MS).toISOString().slice(0, 10)
}
