import { didYouMean } from '@/lib/tree'
import { plainText } from '../library/guides'

/** Ends a sentence about an answer that a question does not have: what is meant, by its label or a slip; else all there are. */
export function answerHint(
  written: string,
  choices: readonly { readonly id: string; readonly label: string }[],
): string {
  const same = choices.find(
    ({ label }) => plainText(label).trim().toLowerCase() === written.trim().toLowerCase(),
  )
  if (same) return `, for that is an answer's label. Write its id, "${same.id}".`
  const ids = choices.map(({ id }) => id)
  return didYouMean(written, ids, `. Its answers are: ${ids.join(', ') || 'none'}.`)
}
