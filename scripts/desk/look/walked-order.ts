import type { ParsedGuide, ParsedStep } from '@/lib/content'
import { readTarget } from '@/lib/tree'

/**
 * A guide's steps as a person would walk them, as its map numbers them: from the start, each answer to its end before the next. What
 * nothing leads to comes last.
 */
export function walkedOrder({ id, index, steps }: ParsedGuide): ParsedStep[] {
  const order = new Set<ParsedStep>()
  const waiting = [...[...steps.values()].reverse(), steps.get(index?.start ?? '')]
  while (waiting.length > 0) {
    const step = waiting.pop()
    if (!step || order.has(step)) continue
    order.add(step)
    const ways = [...step.choices.flatMap(({ to, then }) => [to, then]), step.next, step.then]
    for (const way of ways.toReversed()) {
      const to = way === undefined ? undefined : readTarget(way, id)
      if (to?.guide === id) waiting.push(steps.get(to.step ?? index?.start ?? ''))
    }
  }
  return [...order]
}
