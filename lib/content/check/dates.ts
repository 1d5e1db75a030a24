import type { GuideDraft, StepDraft } from '../drafts'
import { finding, type About, type Finding } from '../findings'

/** A `reviewed` date more than a year before `today`, or a `reviewBy` date before it. */
export function checkReviewed(draft: StepDraft | GuideDraft, today: Date, about: About): Finding[] {
  const { reviewed, reviewBy } = draft
  const findings: Finding[] = []
  const report = (field: string, message: string) =>
    findings.push(finding('stale', draft.matter.place([field]), message, about))
  const limit = new Date(today)
  limit.setUTCFullYear(limit.getUTCFullYear() - 1)
  if (isBefore(reviewed, limit))
    report(
      'reviewed',
      `last reviewed on ${reviewed}, more than a year ago. Read it against the product, then set the date anew.`,
    )
  if (isBefore(reviewBy, today))
    report(
      'reviewBy',
      `it was to be reviewed by ${reviewBy}, which is past. Read it against the product, then set reviewed and reviewBy anew.`,
    )
  return findings
}

/** Whether a day, if it is one of the calendar, is earlier than that of `limit`. */
function isBefore(day: string | undefined, limit: Date): day is string {
  const start = new Date(`${day}T00:00:00Z`)
  const isDay = !Number.isNaN(start.getTime()) && dayOf(start) === day
  return isDay && day < dayOf(limit)
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
