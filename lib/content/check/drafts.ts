import { keyOf } from '@/lib/tree'
import type { ParsedStep } from '../library/parsed-steps'
import { finding, type About, type Code, type Finding } from '../findings/findings'
import { resolve, type ParsedGuide, type ParsedGuides } from '../library/guides'
import type { Path } from '../findings/located'
import { isDraft } from '../library/published'
import type { Site } from '../library/site-type'
import { checkStructure } from './structure'

const PUBLISH = 'take "draft: true" out of it'

/** What of the tree alone is wrong once drafts are left out of it, and what to do about it. */
const WITHOUT: Partial<Record<Code, string>> = {
  unreachable: `without the drafts, no way from any guide’s start leads here. Let this be a draft, too, or let an answer or a "next" of a step that readers get lead to it.`,
  'no-way-out':
    'without the drafts, no outcome can be reached from here. Add an answer that leads to a step that readers get.',
  'no-return': 'without the drafts, the part never comes to a "solved" outcome, so "then" is never reached.',
}

/**
 * What the public site would lack, where drafts are left out of it: a way on that leads to one, and what only they lead to or out of.
 * @param first the first language with its drafts
 * @param published the same without
 */
export function checkDrafts(site: Site, first: ParsedGuides, published: ParsedGuides): Finding[] {
  const findings = [...published.values()].flatMap((guide) => leadingToDrafts(guide, first))
  // What these cause is not said twice.
  if (findings.length > 0) return findings
  const known = new Set(checkStructure(site, first).map(nameOf))
  return checkStructure(site, published).flatMap((one) => {
    const message = WITHOUT[one.code]
    const { guide, step, code } = one
    if (message === undefined || guide === null || step === null || known.has(nameOf(one))) return []
    return [finding(code, one, message, { guide, step })]
  })
}

function nameOf({ code, guide, step }: Finding): string {
  return `${code} ${guide}/${step}`
}

function leadingToDrafts(guide: ParsedGuide, first: ParsedGuides): Finding[] {
  const { index } = guide
  const found = [...guide.steps.values()].flatMap((step) => {
    const original = first.get(guide.id)?.steps.get(step.id) ?? step
    return stepLeadingToDrafts(original, step, guide.id, first)
  })
  const target = index?.start === undefined ? undefined : resolve(index.start, guide.id, first)
  if (!index || !target || !isDraft(target, first)) return found
  const message = `start: "${index.start}" is a draft, which readers do not get. Begin with another step, ${PUBLISH}, or let the whole guide be a draft.`
  return [finding('missing-target', index.matter.place(['start']), message, { guide: guide.id }), ...found]
}

function stepLeadingToDrafts(
  step: ParsedStep,
  { choices }: ParsedStep,
  guide: string,
  first: ParsedGuides,
): Finding[] {
  const about: About = { guide, step: step.id }
  const leads = (text: string | undefined, path: Path, what: string): Finding[] => {
    const target = text === undefined ? undefined : resolve(text, guide, first)
    if (!target || !isDraft(target, first)) return []
    const message = `${what}: "${text}" leads to the draft "${keyOf(target)}", which readers do not get, and there is no other way on. Lead to another step, or ${PUBLISH}.`
    return [finding('missing-target', step.matter.place(path), message, about)]
  }
  const findings = [...leads(step.next, ['next'], 'next'), ...leads(step.then, ['then'], 'then')]
  for (const choice of choices) findings.push(...leads(choice.then, [...choice.path, 'then'], 'then'))
  if (step.choices.length > 0 && choices.length === 0) {
    const message =
      'every answer leads to a draft, so readers would get a question without answers. Add an answer that leads to a step that readers get, or let this be a draft, too.'
    findings.push(finding('no-way-out', step.matter.place(['choices'], 'key'), message, about))
  }
  return findings
}
