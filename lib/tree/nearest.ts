import { distance } from 'fastest-levenshtein'

/**
 * The candidate that a mistyped name was most likely meant to be, or undefined if none is near: at most a third of its
 * letters, and at most four, may differ.
 *
 *     nearest('facotry-reset', ['factory-reset', 'back-up'])  // 'factory-reset'
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.min(4, Math.max(1, Math.floor(name.length / 3))) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const far = distance(name.toLowerCase(), candidate.toLowerCase())
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}
