import type { GuideDraft, StepDraft } from '../drafts'
import { finding, type About, type Finding } from '../findings'

/** A `reviewed` date more than a year before `today`. */
export function checkReviewed(draft: StepDraft | GuideDraft, today: Date, about: About): Finding[] {
  if (draft.reviewed === undefined) return []
  const reviewed = new Date(`${draft.reviewed}T00:00:00Z`)
  const limit = new Date(today)
  limit.setUTCFullYear(limit.getUTCFullYear() - 1)
  if (Number.isNaN(reviewed.getTime()) || reviewed >= limit) return []
  const message = `last reviewed on ${draft.reviewed}, more than a year ago. Read it against the product, then set the date anew.`
  return [finding('stale', draft.matter.place(['reviewed']), message, about)]
}
