import { currentKey } from './aliases'
import { choiceNamed } from './answer'
import { keyOf, targetOf } from './target'
import type { Choice, Guides, Target } from './types'

/**
 * The interface that an answer chooses: the one with the answer's id, if the question has such answers for at least two
 * interfaces. (A single answer called "new" may mean anything.)
 *
 *     interfaceNamed(choices, choices[0], ['old', 'new'])  // 'old', of the answers old, new and neither
 */
export function interfaceNamed(
  choices: readonly Choice[],
  { id }: Choice,
  interfaces: readonly string[],
): string | undefined {
  const named = choices.filter((choice) => interfaces.includes(choice.id))
  return named.length > 1 && interfaces.includes(id) ? id : undefined
}

/** The interface that the last of some answers chooses which chooses one, by the current names of questions and answers. */
export function interfaceAnswered(
  allGuides: Guides,
  answers: readonly (Target & { readonly answer?: string | undefined })[],
  interfaces: readonly string[],
): string | undefined {
  const named = answers.flatMap((one) => {
    const key = currentKey(allGuides, keyOf(one))
    const { guide, step: id } = targetOf(key ?? keyOf(one))
    const step = allGuides.get(guide)?.steps.get(id)
    if (step?.kind !== 'question' || one.answer === undefined) return []
    const choice = choiceNamed(allGuides, step, one.answer)
    return (choice && interfaceNamed(step.choices, choice, interfaces)) ?? []
  })
  return named.at(-1)
}
