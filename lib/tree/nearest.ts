import { distance } from 'fastest-levenshtein'

/**
 * Finds the candidate that a mistyped name most likely means; undefined if none is near. At most a third of its letters may
 * differ, and at most four. Two swapped neighbours count as one.
 *
 *     nearest('facotry-reset', ['factory-reset', 'back-up'])  // 'factory-reset'
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.min(4, Math.max(1, Math.floor(name.length / 3))) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const far = farFrom(name.toLowerCase(), candidate.toLowerCase(), least)
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

/** Ends a sentence about an unknown name: `; did you mean "x"?` if a candidate is near, else `otherwise`. */
export function didYouMean(name: string, candidates: Iterable<string>, otherwise = '.'): string {
  const close = nearest(name, candidates)
  return close === undefined ? otherwise : `; did you mean "${close}"?`
}

/** The edit distance. A swap of neighbours counts as one edit, not two, if only that brings the distance below `limit`. */
function farFrom(name: string, candidate: string, limit: number): number {
  const plain = distance(name, candidate)
  if (plain !== limit) return plain
  const swaps = Array.from({ length: name.length - 1 }, (_, i) =>
    distance(name.slice(0, i) + (name[i + 1] ?? '') + (name[i] ?? '') + name.slice(i + 2), candidate),
  )
  return Math.min(plain, ...swaps.map((far) => far + 1))
}
