import { successorsOf } from './exits'
import type { Guide } from './types'

/**
 * The ids of a guide's steps in the order in which a person would walk them: from the start, each answer to its end before
 * the next, and a part that returns before what comes after it. Steps that cannot be reached within the guide come last, in
 * the order of their names.
 *
 *     walkOrder(guide)  // ['notification', 'check-serial', …]
 */
export function walkOrder(guide: Guide): string[] {
  const order = new Set<string>()
  const waiting = [...[...guide.steps.keys()].reverse(), guide.start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = guide.steps.get(id)
    if (!step || order.has(id)) continue
    order.add(id)
    for (const to of successorsOf(step).toReversed()) if (to.guide === guide.id) waiting.push(to.step)
  }
  return [...order]
}
