import { messages } from '@/lib/messages'
import { ticketText } from '@/lib/trail/ticket'
import { encodeVia, keyOf, type Crossing, type Target } from '@/lib/tree'
import type { LanguageKnowledge } from '../knowledge/language-knowledge'

/** What a ticket is written of. */
export interface TicketOf {
  readonly knowledge: LanguageKnowledge
  readonly at: Target
  readonly trail: readonly Crossing[]
  readonly byModel: ReadonlySet<string>
  readonly ui: string | null
  readonly facts: Readonly<Record<string, string>>
}

/** The link of a step with the answers that lead there, as a person opens it. */
function linkWithAnswers({ knowledge, at, trail, ui, facts }: TicketOf): string {
  const { url = '' } = knowledge.place(at)?.step ?? {}
  const via = encodeVia(trail, at.guide)
  const query = [
    ...Object.entries({ ...facts, ...(ui !== null && { ui }) }).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    ),
    // As it is: no sign of it needs escaping.
    ...(via === '' ? [] : [`via=${via}`]),
  ]
  return query.length === 0 ? url : `${url}?${query.join('&')}`
}

/** What was tried, as a support ticket in Markdown; of each answer that the person did not give, it says who did. */
export function ticketFor(of: TicketOf): string {
  const { knowledge, at, trail, byModel, ui, facts } = of
  const say = messages(knowledge.lang)
  const label = knowledge.site.interfaces.find(({ id }) => id === ui)?.label
  return ticketText(
    {
      words: say,
      guide: knowledge.titleOf(at.guide) ?? at.guide,
      step: knowledge.titleOf(at.guide, at.step) ?? at.step,
      link: linkWithAnswers(of),
      ...(label !== undefined && { interfaceLabel: label }),
      ...{ facts, trail, allGuides: knowledge.allGuides },
      remarkOn: (one) => {
        if (one.known) return say.knownAnswer
        return byModel.has(keyOf(one)) ? say.byAssistant : undefined
      },
    },
    'markdown',
  )
}
