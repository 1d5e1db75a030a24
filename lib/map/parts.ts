import { successorsOf, type Guide, type OutlineEntry } from '@/lib/tree'

/** A stretch of a guide's walking order that is drawn by itself. */
export interface Part {
  /** Numbers of its first and last step. */
  readonly from: number
  readonly to: number
}

/** A guide of more steps than this is drawn in parts. */
const MOST_IN_ONE = 300
const MOST_IN_PART = 120

/**
 * The parts in which a guide is drawn: one for all, unless it is too large to be read as one picture. A large one is cut,
 * in walking order, where the next step hangs nearest to the start: there a branch ends.
 */
export function partsOf(guide: Guide, inOrder: readonly OutlineEntry[]): Part[] {
  const count = inOrder.length
  if (count <= MOST_IN_ONE) return [{ from: 1, to: count }]
  const depths = depthsOf(guide, inOrder)
  const parts: Part[] = []
  for (let from = 1; from <= count;) {
    let to = Math.min(count, from + MOST_IN_PART - 1)
    if (count - to > 0) {
      let cut = to
      for (let last = from + MOST_IN_PART / 2; last < to; last++) if (depths[last]! < depths[cut]!) cut = last
      to = cut
    }
    parts.push({ from, to })
    from = to + 1
  }
  return parts
}

/** For each step in walking order, how far below the start it is first met. */
function depthsOf(guide: Guide, inOrder: readonly OutlineEntry[]): number[] {
  const depths = new Map<string, number>()
  return inOrder.map(({ step, exits }) => {
    const depth = depths.get(step.id) ?? 0
    successorsOf(step).forEach((to, i) => {
      if (exits[i]?.first && guide.id === to.guide) depths.set(to.step, depth + 1)
    })
    return depth
  })
}
