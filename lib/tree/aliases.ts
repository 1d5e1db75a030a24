import { keyOf, targetOf } from './target'
import type { Forest } from './types'

/** Who took over each former address: guides by former guide id, steps by former `guide/step`. */
export interface Aliases {
  readonly guides: ReadonlyMap<string, string>
  readonly steps: ReadonlyMap<string, string>
}

/** The key of the step that an alias of a step names: `old` in guide `move` is `move/old`. */
export function aliasKey(alias: string, guide: string): string {
  return alias.includes('/') ? alias : keyOf({ guide, step: alias })
}

const gathered = new WeakMap<Forest, Aliases>()

/** All aliases of a forest; where two claim one address, the first has it. */
export function aliasesOf(forest: Forest): Aliases {
  const known = gathered.get(forest)
  if (known) return known
  const guides = new Map<string, string>()
  const steps = new Map<string, string>()
  for (const guide of forest.values()) {
    for (const former of guide.aliases) if (!guides.has(former)) guides.set(former, guide.id)
    for (const step of guide.steps.values()) {
      for (const former of step.aliases.map((alias) => aliasKey(alias, guide.id))) {
        if (!steps.has(former)) steps.set(former, keyOf({ guide: guide.id, step: step.id }))
      }
    }
  }
  const aliases = { guides, steps }
  gathered.set(forest, aliases)
  return aliases
}

/**
 * The step that a once published `guide/step` is now: itself, or the one that took it over, also where its guide was
 * renamed. Undefined if it is lost. `isThere` says which keys are steps today.
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

/** `successor` among the steps of a forest. */
export function currentKey(forest: Forest, key: string): string | undefined {
  const isThere = (one: string) => {
    const { guide, step } = targetOf(one)
    return forest.get(guide)?.steps.has(step) ?? false
  }
  return successor(key, isThere, aliasesOf(forest))
}
