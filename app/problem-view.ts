import type { KnownProblem } from '@/components/known-problem/known-problems'
import { articleElements } from '@/components/article/article'
import { guideAddress, stepAddress } from '@/lib/addresses'
import {
  combineBodies,
  inlineIn,
  plainText,
  renderBody,
  type Affected,
  type Body,
  type Content,
  type Notice,
} from '@/lib/content'

/** Known problems as a page shows them, and their texts. */
export interface ProblemsShown {
  problems: readonly KnownProblem[]
  bodies: readonly Body[]
}

type Place = NonNullable<KnownProblem['where']>[number]

/** Makes known problems ready to stand on a page, their headings moved down, before their ids what else stands there. */
export function shown(
  notices: readonly Notice[],
  down: 0 | 1,
  prefix = '',
  whereOf?: (affected: Affected) => readonly Place[],
): ProblemsShown {
  const among = combineBodies()
  const bodies = notices.map(({ id, body }) =>
    among(body, { down, prefix: `${prefix}problem.${id}.`, here: () => undefined }),
  )
  const problems = notices.map(({ id, title, affects, body, ...rest }, i) => ({
    ...{ ...rest, id: `${prefix}problem.${id}`, lang: body.lang, title: inlineIn(body.lang)(title) },
    text: renderBody(bodies[i]!, articleElements(body.lang, [], new Map())),
    ...(whereOf && { where: affects.flatMap(whereOf) }),
  }))
  return { problems, bodies }
}

/** Where a known problem is to be met. */
export function placeOf(content: Content, lang: string, affected: Affected): readonly Place[] {
  if (affected === 'all') return []
  const { guide: id, step: stepId } = affected
  const guide = content.guide(lang, id)
  const step = stepId === undefined ? undefined : guide?.steps.get(stepId)
  // A draft has no page.
  if (!guide || (stepId !== undefined && !step)) return []
  const href = step ? stepAddress(lang, { guide: id, step: step.id }) : guideAddress(lang, id)
  return [{ href, title: step?.title ?? plainText(guide.title), lang: content.langOf(lang, id, stepId) }]
}
