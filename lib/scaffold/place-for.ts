import { exitsOf, walkOrder, type Guide, type Question } from '@/lib/tree'
import { MOST_ANSWERS } from './hook'

/**
 * The question of a guide that an answer to what readers said fits best: the one at hand or the nearest before it, or else the one that
 * catches most messages already, with room for another answer; undefined where there is none.
 * @param at the step at which it was said
 */
export function placeFor(guide: Guide, at: string | undefined): string | undefined {
  const questions = walkOrder(guide).flatMap((id) => {
    const step = guide.steps.get(id)
    return step?.kind === 'question' && step.choices.length < MOST_ANSWERS ? [step] : []
  })
  if (at !== undefined) {
    const before = new Set([at])
    for (const id of before) {
      const here = questions.find((one) => one.id === id)
      if (here) return here.id
      for (const [other, step] of guide.steps)
        if (exitsOf(step).some((exit) => exit.guide === guide.id && exit.step === id)) before.add(other)
    }
  }
  const messages = ({ choices }: Question) => choices.filter(({ match }) => match !== undefined).length
  return questions.toSorted((a, b) => messages(b) - messages(a))[0]?.id
}
