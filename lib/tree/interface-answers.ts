import type { Choice } from './types'

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
