import type { ParsedStep } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'

/** A question with one answer, of which nobody can choose another. */
export function checkLoneAnswer({ choices, kinds, matter, findings }: ParsedStep, about: About): Finding[] {
  const [only] = choices
  // An answer that cannot be read has findings of its own.
  if (findings.length > 0 || kinds.length !== 1 || choices.length !== 1 || only?.to === undefined) return []
  const message = `this question has one answer, so readers have nothing to choose. Add the others, or write next: ${only.to} in the place of choices.`
  return [finding('unfinished', matter.place(['choices'], 'key'), message, about)]
}
