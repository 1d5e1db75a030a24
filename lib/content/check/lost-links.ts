import { isId, keyOf, nearest, successor, targetOf } from '@/lib/tree'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuides } from '../library/guides'
import { readJson } from '../files/json-file'
import { kindOf } from '../files/ordinary-file'
import { gatherAliases } from './aliases'
import { LOCK_FILE, lockSchema } from '../schemas/lock'
import { likelyName, otherGuide } from './other-name'
import { folderOf } from './targets'
import { validate } from '../findings/validate'

/**
 * Every published step that is gone and that no alias takes over.
 * @param drafts the first language as readers get it
 * @param all the same with drafts
 */
export function checkLostLinks(root: string, parsedGuides: ParsedGuides, all: ParsedGuides): Finding[] {
  if (!kindOf(root, LOCK_FILE)) return []
  const { located, findings } = readJson(root, LOCK_FILE, 'front-matter')
  if (!located) return [...findings]
  const faults = [...findings, ...validate(lockSchema, located, 'front-matter')]
  const links = linksIn(located.data)
  const isThere = (key: string) => {
    const { guide, step } = targetOf(key)
    return parsedGuides.get(guide)?.steps.has(step) ?? false
  }
  const aliases = gatherAliases(parsedGuides)
  const lost = Object.keys(links).filter((key) => successor(key, isThere, aliases) === undefined)
  const byGuide = new Map<string, string[]>()
  for (const key of lost) {
    const { guide } = targetOf(key)
    byGuide.set(guide, [...(byGuide.get(guide) ?? []), key])
  }
  for (const [guide, keys] of byGuide) {
    const [first = '', ...more] = keys
    const said = all.has(guide) || more.length === 0 ? keys : [first]
    for (const key of said) {
      const { step } = targetOf(key)
      const message =
        said.length < keys.length
          ? goneGuide(guide, keys, aliases.guides.get(guide))
          : goneStep(
              key,
              all.get(guide)?.steps.has(step) ?? false,
              said.length === 1 || all.has(guide) ? heirOf(key, keys, parsedGuides, links) : undefined,
            )
      const about = said.length < keys.length ? { guide } : { guide, step }
      const folder = `${folderOf(all)}/${guide}`
      const found = finding('lost-link', located.place(['links', key], 'key'), message, about)
      faults.push(following(found, folder, `${folder}/${step}.mdx`))
    }
  }
  return faults
}

/** What is published by name, whatever is wrong with codes or with other names. */
function linksIn(data: unknown): Readonly<Record<string, unknown>> {
  const { links } = (data ?? {}) as { links?: unknown }
  if (typeof links !== 'object' || links === null || Array.isArray(links)) return {}
  const named = (key: string) => key.split('/').length === 2 && key.split('/').every(isId)
  return Object.fromEntries(Object.entries(links).filter(([key]) => named(key)))
}

/** The step, new since links were last written, that the one that is gone is likely to be now. */
function heirOf(
  key: string,
  lost: readonly string[],
  parsedGuides: ParsedGuides,
  links: Readonly<Record<string, unknown>>,
): string | undefined {
  const { guide, step } = targetOf(key)
  const isNew = (there: string, name: string) => !Object.hasOwn(links, keyOf({ guide: there, step: name }))
  const moved = otherGuide(step, guide, parsedGuides, (there) => isNew(there, step))
  if (moved !== undefined) return keyOf({ guide: moved, step })
  const added = [...(parsedGuides.get(guide)?.steps.keys() ?? [])].filter((name) => isNew(guide, name))
  const renamed = lost.length === 1 || added.length > 1 ? likelyName(step, added) : nearest(step, added)
  return renamed && keyOf({ guide, step: renamed })
}

/** @param heir the step that it is likely to be now */
function goneStep(key: string, isDraft: boolean, heir: string | undefined): string {
  const guess = heir === undefined ? '' : ` Is it "${heir}" now, which is new?`
  return isDraft
    ? `published once, and now a draft, which readers do not get: links to it would break. Take "draft: true" out of the step and its guide, or add "${key}" to the aliases of a step that readers get meanwhile.`
    : `published once, and now neither there nor taken over: links to it would break. Put the step back, or add "${key}" to the aliases of the step that now says what it said.${guess}`
}

/** @param heir the guide that has the guide's id among its aliases, which takes over its front page */
function goneGuide(guide: string, keys: readonly string[], heir: string | undefined): string {
  const taken =
    heir === undefined
      ? ''
      : ` The alias "${guide}" of guide "${heir}" takes over its front page, and of its steps those that have the same name there.`
  return `${keys.length} steps of this guide were published once, and are now neither there nor taken over: links to them would break.${taken} Put the guide back, or add each to the aliases of the step that now says what it said: ${keys.slice(0, 20).join(', ')}${keys.length > 20 ? ' …' : ''}.`
}
