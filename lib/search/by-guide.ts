import type { Found } from './rank'

/** A guide that was found, and its steps that were, best first. */
export interface FoundGuide {
  readonly guide: number
  readonly steps: readonly Found[]
}

/**
 * Puts what was found together by guide: the guide of the best step first.
 * @param guideOf the guide's number of a step
 */
export function byGuide(found: readonly Found[], guideOf: (step: number) => number): FoundGuide[] {
  const guides = new Map<number, Found[]>()
  for (const one of found) {
    const guide = guideOf(one.number)
    guides.set(guide, [...(guides.get(guide) ?? []), one])
  }
  return [...guides].map(([guide, steps]) => ({ guide, steps }))
}
