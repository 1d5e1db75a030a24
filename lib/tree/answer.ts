import { aliasesOf } from './aliases'
import { defaultAnswerId, keyOf } from './target'
import type { Choice, Forest, Question } from './types'

/**
 * The choice that an answer's name means: the one of that id, or else the one whose id came from the name of a step that
 * has been renamed since (an id that a writer leaves out is the target's name).
 */
export function choiceNamed(forest: Forest, question: Question, answer: string): Choice | undefined {
  const exact = question.choices.find((choice) => choice.id === answer)
  if (exact) return exact
  const former = formerNames(forest, answer)
  const heirs = question.choices.filter(
    (choice) => former.has(keyOf(choice.to)) || (former.has(choice.to.guide) && isStart(forest, choice)),
  )
  return heirs.length === 1 ? heirs[0] : undefined
}

function isStart(forest: Forest, { to }: Choice): boolean {
  return forest.get(to.guide)?.start === to.step
}

/** Keys of steps, and ids of guides, that once had a name from which this answer's id could come. */
function formerNames(forest: Forest, answer: string): Set<string> {
  const { steps, guides } = aliasesOf(forest)
  const names = new Set<string>()
  for (const [former, now] of steps) {
    const own = former.slice(former.indexOf('/') + 1)
    if (own === answer || defaultAnswerId(former) === answer) names.add(now)
  }
  for (const [former, now] of guides) {
    if (former === answer) names.add(now)
    for (const step of forest.get(now)?.steps.keys() ?? []) {
      if (defaultAnswerId(`${former}/${step}`) === answer) names.add(keyOf({ guide: now, step }))
    }
  }
  return names
}
