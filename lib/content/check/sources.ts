import type { ParsedStep } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'
import type { Site } from '../library/site-type'

/** A step that does not say where what it says can be read, on a site that requires it. */
export function checkSources(step: ParsedStep, site: Site, about: About): Finding[] {
  if (site.sources !== 'required' || step.sources.length > 0) return []
  // What cannot be read, or was meant to be them, has a finding of its own.
  if (step.unread || step.findings.some(({ field }) => field?.[0] === 'sources')) return []
  const message =
    'does not say where its facts can be read, and site.json says "sources": "required". Add sources: with a list of addresses, or of names.'
  return [finding('unsourced', step.matter.place(['title'], 'key'), message, about)]
}
