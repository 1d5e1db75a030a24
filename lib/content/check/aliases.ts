import { aliasKey, isId, keyOf, targetOf, type Aliases } from '@/lib/tree'
import type { ParsedIndex, ParsedStep } from '../library/parsed-steps'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuides } from '../library/guides'

/** Gathers all aliases; one that is still in use, or that two claim, is a `duplicate-id` finding. */
export function gatherAliases(parsedGuides: ParsedGuides): Aliases & { findings: Finding[] } {
  const findings: Finding[] = []
  const guides = new Map<string, string>()
  const steps = new Map<string, string>()
  const claim = (
    claims: Map<string, string>,
    former: string,
    owner: string,
    used: boolean,
    parsed: ParsedStep | ParsedIndex,
    i: number,
    about: object,
  ) => {
    const other = claims.get(former)
    if (used || (other !== undefined && other !== owner)) {
      const why = used ? 'is still in use here' : `is also an alias of "${other ?? ''}"`
      const message = `the alias "${former}" ${why}; one address cannot lead to two places. Remove the alias, or rename.`
      const found = finding('duplicate-id', parsed.matter.place(['aliases', i]), message, about)
      // A copy under a name that is none has its aliases, too.
      const file =
        other?.includes('/') && !isId(targetOf(other).step) ? fileOf(other, parsedGuides) : undefined
      findings.push(file === undefined || used ? found : following(found, file))
    } else claims.set(former, owner)
  }
  for (const guide of parsedGuides.values()) {
    guide.index?.aliases.forEach((former, i) => {
      if (guide.index)
        claim(guides, former, guide.id, parsedGuides.has(former), guide.index, i, { guide: guide.id })
    })
    for (const step of guide.steps.values()) {
      step.aliases.forEach((alias, i) => {
        const former = aliasKey(alias, guide.id)
        const [oldGuide = '', oldStep = ''] = former.split('/')
        const used = parsedGuides.get(oldGuide)?.steps.has(oldStep) ?? false
        claim(steps, former, keyOf({ guide: guide.id, step: step.id }), used, step, i, {
          guide: guide.id,
          step: step.id,
        })
      })
    }
  }
  return { guides, steps, findings }
}

function fileOf(key: string, parsedGuides: ParsedGuides): string | undefined {
  const { guide, step } = targetOf(key)
  return parsedGuides.get(guide)?.steps.get(step)?.file
}
