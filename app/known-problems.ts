import { names, type Content } from '@/lib/content'
import { placeOf, shown, type ProblemsShown } from './problem-view'

/** Those that a guide's front page tells of. */
export function problemsOfGuide(content: Content, lang: string, guide: string): ProblemsShown {
  return shown(
    content.notices(lang).filter((one) => names(one, guide)),
    0,
  )
}

/** Those that a step tells of: its own, and its guide's. */
export function problemsOfStep(content: Content, lang: string, guide: string, step: string): ProblemsShown {
  return shown(
    content.notices(lang).filter((one) => names(one, guide) || names(one, guide, step)),
    0,
  )
}

/** Those that a step tells of where its guide's are told before. */
export function problemsOfStepAlone(
  content: Content,
  lang: string,
  guide: string,
  step: string,
): ProblemsShown {
  return shown(
    content.notices(lang).filter((one) => !names(one, guide) && names(one, guide, step)),
    1,
    `${step}.`,
  )
}

/** All of them, each with the guides and steps that it is about. */
export function allProblems(content: Content, lang: string): ProblemsShown {
  return shown(content.notices(lang), 1, '', (affected) => placeOf(content, lang, affected))
}
