import type { ParsedIndex, ParsedStep } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'

/** A `reviewed` date more than a year before `today`, or still to come (but for the next day, which it may be elsewhere), or a `reviewBy` date before it. */
export function checkReviewed(parsed: ParsedStep | ParsedIndex, today: Date, about: About): Finding[] {
  const { reviewed, reviewBy, owner } = parsed
  const whose = owner ? ` Its owner is ${owner}.` : ''
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push(finding('stale', parsed.matter.place([field]), message, about))
  const limit = new Date(today)
  limit.setUTCFullYear(limit.getUTCFullYear() - 1)
  if (isBefore(reviewed, limit))
    report(
      'reviewed',
      `last reviewed on ${reviewed}, more than a year ago. Read it against the product, then set the date anew.${whose}`,
    )
  const soon = new Date(today)
  soon.setUTCDate(soon.getUTCDate() + 2)
  if (reviewed !== undefined && reviewed > dayOf(soon) && isBefore(reviewed, new Date('9999-12-31')))
    report(
      'reviewed',
      `reviewed on ${reviewed}, which is later than today, and readers see that day. Write the day on which somebody looked; the day of the next look is reviewBy.`,
    )
  if (isBefore(reviewBy, today))
    report(
      'reviewBy',
      `it was to be reviewed by ${reviewBy}, which is past. Read it against the product, then set reviewed and reviewBy anew.${whose}`,
    )
  return findings
}

/** Whether a day, if it is one of the calendar, is earlier than that of `limit`. */
function isBefore(day: string | undefined, limit: Date): day is string {
  const start = new Date(`${day}T00:00:00Z`)
  const isDay = !Number.isNaN(start.getTime()) && dayOf(start) === day
  return isDay && day < dayOf(limit)
}

/** The day of a moment, `2026-11-20`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
