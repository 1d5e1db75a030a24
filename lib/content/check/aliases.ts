import { aliasKey, isId, keyOf, targetOf, type Aliases } from '@/lib/tree'
import { formerNames, whyNoGuide, whyNoStep } from '../library/former-names'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { FormerName, ParsedGuide, ParsedGuides } from '../library/parsed-guide'

/**
 * Gathers all aliases of all languages; one that is still in use, or that two claim, is a `duplicate-id` finding, and one that no page can
 * ever have had a `bad-id` one.
 * @param parsedGuides the first language
 */
export function gatherAliases(parsedGuides: ParsedGuides): Aliases & { findings: Finding[] } {
  const findings: Finding[] = []
  const guides = new Map<string, string>()
  const steps = new Map<string, string>()
  const claim = (
    claims: Map<string, string>,
    former: string,
    owner: string,
    { parsed, at }: FormerName,
    used: boolean,
    about: object,
  ) => {
    const place = () => parsed.matter.place(['aliases', at])
    const never = claims === guides ? whyNoGuide(former) : whyNoStep(former)
    if (never !== undefined) {
      findings.push(finding('bad-id', place(), never, about))
      return
    }
    const other = claims.get(former)
    if (used || (other !== undefined && other !== owner)) {
      const why = used ? 'is still in use here' : `is also an alias of "${other ?? ''}"`
      const message = `the alias "${former}" ${why}; one address cannot lead to two places. Remove the alias, or rename.`
      const found = finding('duplicate-id', place(), message, about)
      // A copy under a name that is none has its aliases, too.
      const file =
        other?.includes('/') && !isId(targetOf(other).step) ? fileOf(other, parsedGuides) : undefined
      findings.push(file === undefined || used ? found : following(found, file))
    } else claims.set(former, owner)
  }
  const claimOf = (guide: ParsedGuide, isOriginal: boolean) => {
    for (const one of formerNames(guide))
      if ((one.parsed === guide.index) === isOriginal)
        claim(guides, one.name, guide.id, one, parsedGuides.has(one.name), { guide: guide.id })
    for (const step of guide.steps.values()) {
      const about = { guide: guide.id, step: step.id }
      for (const one of formerNames(guide, step.id)) {
        if ((one.parsed === step) !== isOriginal) continue
        const former = aliasKey(one.name, guide.id)
        const old = targetOf(former)
        const used = parsedGuides.get(old.guide)?.steps.has(old.step) ?? false
        claim(steps, former, keyOf(about), one, used, about)
      }
    }
  }
  // Where a translation says another thing, it is the one to be corrected.
  for (const isOriginal of [true, false])
    for (const guide of parsedGuides.values()) claimOf(guide, isOriginal)
  return { guides, steps, findings }
}

function fileOf(key: string, parsedGuides: ParsedGuides): string | undefined {
  const { guide, step } = targetOf(key)
  return parsedGuides.get(guide)?.steps.get(step)?.file
}
