import { aliasesOf } from './aliases'
import { defaultAnswerId, keyOf } from './target'
import type { Choice, Guides, Question } from './types'

/**
 * Finds the choice that an answer's id means: the choice with that id, or else the one whose id came from the former name
 * of its target. (Where a writer leaves out the id, it is the target's name.)
 */
export function choiceNamed(allGuides: Guides, question: Question, answer: string): Choice | undefined {
  const exact = question.choices.find((choice) => choice.id === answer)
  if (exact) return exact
  const former = formerNames(allGuides, answer)
  const heirs = question.choices.filter(
    (choice) => former.has(keyOf(choice.to)) || (former.has(choice.to.guide) && isStart(allGuides, choice)),
  )
  return heirs.length === 1 ? heirs[0] : undefined
}

function isStart(allGuides: Guides, { to }: Choice): boolean {
  return allGuides.get(to.guide)!.start === to.step
}

/** Keys of steps and ids of guides whose former names could have given this answer its id. */
function formerNames(allGuides: Guides, answer: string): Set<string> {
  const { steps, guides } = aliasesOf(allGuides)
  const names = new Set<string>()
  for (const [former, now] of steps) {
    const own = former.slice(former.indexOf('/') + 1)
    if (own === answer || defaultAnswerId(former) === answer) names.add(now)
  }
  for (const [former, now] of guides) {
    if (former === answer) names.add(now)
    for (const step of allGuides.get(now)!.steps.keys()) {
      if (defaultAnswerId(`${former}/${step}`) === answer) names.add(keyOf({ guide: now, step }))
    }
  }
  return names
}
