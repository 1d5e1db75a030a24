import { keyOf, type Target } from '@/lib/tree'
import type { LanguageKnowledge } from '../knowledge/language-knowledge'
import type { FoundSteps } from '../schemas/envelope'

const USUAL = 5

/** The steps that fit a query best, as the site's own search finds them. */
export async function findSteps(own: LanguageKnowledge, query: string, most = USUAL): Promise<FoundSteps> {
  const search = await own.search()
  const { found, fits } = search.answer(query)
  return {
    fits: fits && found.length > 0,
    found: found.slice(0, most).flatMap(({ number }) => {
      const { guideId, id, way } = search.show(number)
      return foundStep(own, { guide: guideId, step: id }, way, '')
    }),
  }
}

/** The steps that an error message leads to; where no answer of a guide knows it, those that a search for its words finds. */
export async function findByMessage(own: LanguageKnowledge, text: string): Promise<FoundSteps> {
  const matches = await own.matches(text)
  if (matches.length === 0) return findSteps(own, text.slice(0, 500))
  const search = await own.search()
  return {
    fits: true,
    found: matches.slice(0, USUAL).flatMap(({ at, via }) => {
      const number = search.numberOf(keyOf(at))
      return foundStep(own, at, number < 0 ? [] : search.show(number).way, via)
    }),
  }
}

function foundStep(
  own: LanguageKnowledge,
  at: Target,
  way: readonly string[],
  state: string,
): FoundSteps['found'] {
  const place = own.place(at)
  if (!place) return []
  const { document, step } = place
  return [
    {
      ...{ step: keyOf(at), title: step.title, guide: document.title, kind: step.kind, lang: step.lang },
      ...{ url: step.url, way: [...way], state },
    },
  ]
}
