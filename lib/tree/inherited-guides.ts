import { aliasesOf } from './aliases'
import { derived } from './derived'
import { targetOf } from './target'
import type { Guides } from './types'

/**
 * What took over guides that are gone and that no guide has among its aliases, by their former id: the guide to which most of their steps
 * went, as the aliases of steps say; of several the first. Where such a guide began, nobody knows any more.
 *
 *     inheritedGuides(allGuides)  // { fault: 'dark' }, where dark/call has the alias fault/hum
 */
export const inheritedGuides = /* @__PURE__ */ derived((allGuides: Guides): ReadonlyMap<string, string> => {
  const { guides, steps } = aliasesOf(allGuides)
  const counts = new Map<string, Map<string, number>>()
  for (const [former, now] of steps) {
    const [gone, heir] = [targetOf(former).guide, targetOf(now).guide]
    if (allGuides.has(gone) || guides.has(gone)) continue
    const count = counts.get(gone) ?? new Map<string, number>()
    counts.set(gone, count.set(heir, (count.get(heir) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([gone, count]) => {
      const [[heir] = ['']] = [...count].sort(([, a], [, b]) => b - a)
      return [gone, heir]
    }),
  )
})
