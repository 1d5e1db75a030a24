import { targetOf, type Choice, type Guide, type Step } from '@/lib/tree'
import type { GuideDocument, StepDocument } from '../schemas/guide'

/** The tree of a guide, from its published data: the same that its pages are made of, as far as walks need it. */
export function treeOf(document: GuideDocument): Guide {
  const { id, title, summary, start, aliases, products, topic, reviewed } = document
  return {
    ...{ id, title, summary, start, aliases, products, keywords: [] },
    ...(topic !== undefined && { topic }),
    ...(reviewed !== undefined && { reviewed }),
    steps: new Map(document.steps.map((step) => [step.id, stepOf(step)])),
  }
}

function stepOf(step: StepDocument): Step {
  const base = { id: step.id, title: step.title, aliases: step.aliases }
  const back = (then: string | undefined) => (then === undefined ? {} : { then: targetOf(then) })
  if (step.next !== undefined)
    return { ...base, kind: 'instruction', next: targetOf(step.next), ...back(step.then) }
  if (step.outcome !== undefined) return { ...base, kind: 'outcome', outcome: step.outcome }
  const choices = (step.answers ?? []).map(({ id, label, summary, hint, to, then, when, match }): Choice => ({
    ...{ id, label, summary, to: targetOf(to), ...back(then) },
    ...(hint !== null && { hint }),
    ...(when && { when }),
    ...(match !== undefined && { match }),
  }))
  return { ...base, kind: 'question', choices }
}
