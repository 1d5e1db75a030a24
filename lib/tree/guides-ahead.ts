import { exitsOf } from './exits'
import type { Guides } from './types'

/**
 * The other guides into which a walk in a guide can lead. Where it goes through a guide and returns, the guides into which
 * that one leads count, too.
 *
 *     guidesAhead(allGuides, 'move')  // ['first-time', 'find-address']
 */
export function guidesAhead(allGuides: Guides, guide: string): string[] {
  const ahead = new Set<string>()
  const passed = new Set([guide])
  for (const one of passed)
    for (const step of allGuides.get(one)?.steps.values() ?? [])
      for (const { guide: to, then } of exitsOf(step)) {
        ahead.add(to)
        if (then) passed.add(to)
      }
  ahead.delete(guide)
  return [...ahead]
}
