import { isQuick } from '@/lib/content'
import type { Opened } from './opened'

/** The answer of a question whose `match` fits a pasted error, as a page tries them: in their order, ignoring case. */
export function matchOf(
  opened: Opened,
  guide: string,
  step: string,
  text: string,
): { answer: string | null } {
  const [first = 'en'] = opened.library().site.site.languages
  const question = opened.content().guide(first, guide)?.steps.get(step)
  const choices = question?.kind === 'question' ? question.choices : []
  const found = choices.find(({ match }) => match !== undefined && fits(match, text))
  return { answer: found?.id ?? null }
}

function fits(match: string, text: string): boolean {
  try {
    return isQuick(match) && new RegExp(match, 'i').test(text)
  } catch {
    return false
  }
}
