import { aliasKey, isId, RESERVED_IDS, targetOf } from '@/lib/tree'
import type { FormerName, ParsedGuide, ParsedGuides } from './parsed-guide'
import type { ParsedIndex, ParsedStep } from './parsed-steps'

/** Former names of a guide, in the order of its files; with `step` those of one of its steps. */
export function formerNames(guide: ParsedGuide, step?: string): readonly FormerName[] {
  const own = step === undefined ? guide.index : guide.steps.get(step)
  const others = guide.otherNames?.get(step ?? '') ?? []
  return own ? [...namesIn(own), ...others] : others
}

function namesIn(parsed: ParsedIndex | ParsedStep): FormerName[] {
  return parsed.aliases.map((name, at) => ({ name, parsed, at }))
}

/**
 * The languages with the former names that only translations give at the guides of the first one: an address is of every language.
 * Where there are none, the very same languages.
 */
export function withOtherNames(
  languages: ReadonlyMap<string, ParsedGuides>,
  firstLanguage: string,
): ReadonlyMap<string, ParsedGuides> {
  const first = languages.get(firstLanguage)
  if (!first) return languages
  const added = new Map<string, Map<string, FormerName[]>>()
  const add = (guide: string, step: string, own: readonly string[], parsed: ParsedIndex | ParsedStep) => {
    if (parsed.aliases.length === 0) return
    const known = new Set(own.map((name) => aliasKey(name, guide)))
    const names = namesIn(parsed).filter(({ name }) => !known.has(aliasKey(name, guide)))
    if (names.length === 0) return
    const ofGuide = added.get(guide) ?? new Map<string, FormerName[]>()
    added.set(guide, ofGuide.set(step, [...(ofGuide.get(step) ?? []), ...names]))
  }
  for (const [language, guides] of languages) {
    if (language === firstLanguage) continue
    for (const { id, index, steps } of guides.values()) {
      const twin = first.get(id)
      if (index && twin?.index) add(id, '', twin.index.aliases, index)
      for (const step of steps.values()) {
        const original = twin?.steps.get(step.id)
        if (original) add(id, step.id, original.aliases, step)
      }
    }
  }
  if (added.size === 0) return languages
  const named = [...first].map(([id, guide]): [string, ParsedGuide] => {
    const otherNames = added.get(id)
    return [id, otherNames ? { ...guide, otherNames } : guide]
  })
  return new Map([...languages, [firstLanguage, new Map(named)]])
}

/** Why no guide can ever have had a name; undefined where one can. What is no id at all has a finding of its own. */
export function whyNoGuide(name: string): string | undefined {
  const [guide = '', step, ...more] = name.split('/')
  if (more.length > 0 || !isId(guide) || (step !== undefined && !isId(step))) return undefined
  if (RESERVED_IDS.has(guide) && step === undefined)
    return `the alias "${name}" is an address of its own on every site, which no guide ever had. Remove it.`
  return step === undefined
    ? undefined
    : `the alias "${name}" is a step’s, and this is the front page of a guide. Write "${guide}" if the guide had that name; or move it to the aliases of the step that now says what "${name}" said.`
}

/** Why no step can ever have had a name, `guide/step`; undefined where one can. */
export function whyNoStep(key: string): string | undefined {
  const { guide, step } = targetOf(key)
  if (!isId(guide) || !isId(step)) return undefined
  const of = RESERVED_IDS.has(step) ? 'in every guide' : RESERVED_IDS.has(guide) ? 'on every site' : undefined
  const name = RESERVED_IDS.has(step) ? step : guide
  return (
    of && `the alias "${key}" was never a step’s, for "${name}" is an address of its own ${of}. Remove it.`
  )
}
