import { derived } from './derived'
import { keyOf, targetOf } from './target'
import type { Guides } from './types'

/** What took over each former address: guides by former id, steps by former `guide/step`. */
export interface Aliases {
  readonly guides: ReadonlyMap<string, string>
  readonly steps: ReadonlyMap<string, string>
}

/** The key of the step that an alias of a step names: `old` in guide `move` is `move/old`. */
export function aliasKey(alias: string, guide: string): string {
  return alias.includes('/') ? alias : keyOf({ guide, step: alias })
}

/** All aliases of all guides. Where two claim one address, the first wins. */
export const aliasesOf = /* @__PURE__ */ derived((allGuides: Guides): Aliases => {
  const guides = new Map<string, string>()
  const steps = new Map<string, string>()
  for (const guide of allGuides.values()) {
    for (const former of guide.aliases) if (!guides.has(former)) guides.set(former, guide.id)
    for (const step of guide.steps.values()) {
      for (const former of step.aliases.map((alias) => aliasKey(alias, guide.id))) {
        if (!steps.has(former)) steps.set(former, keyOf({ guide: guide.id, step: step.id }))
      }
    }
  }
  return { guides, steps }
})

/**
 * Finds the step that stands today for a `guide/step` that was published once: the step itself, or the one that took it
 * over, also after its guide was renamed. Undefined if there is none. `isThere` says which keys are steps today.
 *
 *     successor('dim/glow', isThere, aliases)  // 'dark/light'
 */
export function successor(
  key: string,
  isThere: (key: string) => boolean,
  aliases: Aliases,
): string | undefined {
  if (isThere(key)) return key
  const taken = aliases.steps.get(key)
  if (taken !== undefined) return taken
  const { guide, step } = targetOf(key)
  const renamed = aliases.guides.get(guide)
  if (renamed === undefined) return undefined
  const there = keyOf({ guide: renamed, step })
  return isThere(there) ? there : aliases.steps.get(there)
}

/** Calls `successor` with the steps of all guides. */
export function currentKey(allGuides: Guides, key: string): string | undefined {
  const isThere = (one: string) => {
    const { guide, step } = targetOf(one)
    return allGuides.get(guide)?.steps.has(step) ?? false
  }
  return successor(key, isThere, aliasesOf(allGuides))
}
