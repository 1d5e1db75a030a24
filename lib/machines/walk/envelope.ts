import { messages } from '@/lib/messages'
import { interfaceAnswered, keyOf, targetOf, type Crossing, type Guides, type Target } from '@/lib/tree'
import type { LanguageKnowledge, Place } from '../knowledge/language-knowledge'
import type { Envelope, Refusal } from '../schemas/envelope'
import { stepAt, type Position } from './position'
import { writeState, type State } from './state'
import { ticketFor } from './ticket'
import { pendingWarnings, type Pending } from './warnings'

/** What an envelope is made of. */
export interface Standing {
  readonly knowledge: LanguageKnowledge
  readonly position: Position
  readonly state: Omit<State, 'via'>
  /** The chosen interface. */
  readonly ui: string | null
  readonly facts: Readonly<Record<string, string>>
  /** The day on which it is said, ISO 8601. */
  readonly today: string
  /** The version that the client has. */
  readonly version?: string | undefined
  readonly refused?: Refusal | undefined
  /** Whether a ticket is wanted wherever the walk is. */
  readonly handoff?: boolean
}

/**
 * Says where a walk stands.
 * @throws if there is no such step: whoever asks has looked for it
 */
export function envelopeOf(standing: Standing): Envelope {
  const { knowledge, position, ui, state } = standing
  const { at, trail } = position
  const place = knowledge.place(at)
  if (!place) throw new Error(`no step ${keyOf(at)}`)
  const { document, step } = place
  const pending = pendingWarnings(knowledge, at, trail, ui, state)
  // Support ends the whole walk; what is solved may be a part of it.
  const ended = step.outcome === 'support' || (step.outcome === 'solved' && position.back === undefined)
  const forUi = <Item extends { interface: string | null }>(items: readonly Item[]) =>
    items.filter((one) => one.interface === null || ui === null || one.interface === ui)
  return {
    ...{ step: keyOf(at), title: step.title, guide: document.title, kind: step.kind, lang: step.lang },
    ...{ url: step.url, short_url: step.short_url, version: document.version },
    state: writeState(trail, at, withGiven(state, at, pending)),
    text: textFor(place, ui),
    pictures: forUi(step.pictures),
    warnings: pending.flatMap(({ step: of, warnings }) => warnings.map((one) => ({ ...one, step: of }))),
    interfaces: interfacesOf(place, ui),
    answers: (step.answers ?? []).map(({ id, label, hint }) => ({ id, label, hint })),
    goes_on: step.next !== undefined || (step.outcome !== undefined && !ended),
    // Counted to the end of a part, after which the walk goes on.
    steps_left: position.back ? null : step.steps_left,
    trail: trail.map((one) => crossing(knowledge.allGuides, one, state)),
    outcome: ended ? (step.outcome ?? null) : null,
    handoff: standing.handoff || (ended && step.outcome === 'support') ? handoff(standing) : null,
    notices: document.notices.filter(
      ({ id, until }) => step.notices.includes(id) && !isPast(until, standing.today),
    ),
    changed: changes(standing, document.version),
    refused: standing.refused ?? null,
  }
}

/** The interface that is chosen: the one said, or the one that the latest answer to such a question names. */
export function chosenInterface(
  { site, allGuides }: LanguageKnowledge,
  trail: readonly Crossing[],
  said: string | undefined,
): string | null {
  const ids = site.interfaces.map(({ id }) => id)
  if (said !== undefined && ids.includes(said)) return said
  return interfaceAnswered(allGuides, trail, ids) ?? null
}

/** The step's warnings count as given from now on; those of the step at hand are acknowledged anew each time. */
function withGiven(
  { byModel, given, acknowledged }: Omit<State, 'via'>,
  at: Target,
  pending: readonly Pending[],
): Omit<State, 'via'> {
  const rest = new Map(acknowledged)
  rest.delete(keyOf(at))
  return {
    byModel,
    given: new Map([...given, ...pending.map((one) => [one.step, one.given] as const)]),
    acknowledged: rest,
  }
}

/** The text for one interface, or each part under the name of its own. */
function textFor({ step }: Place, ui: string | null): string {
  return step.body
    .filter((part) => part.interface === null || ui === null || part.interface === ui)
    .map((part) =>
      part.interface === null || ui !== null ? part.text : `## ${part.label ?? ''}\n\n${part.text}`,
    )
    .join('\n\n')
}

function interfacesOf({ document, step }: Place, ui: string | null): Envelope['interfaces'] {
  const present = new Set(step.body.map((part) => part.interface))
  const differs =
    document.site.interfaces.length > 1 && document.site.interfaces.some(({ id }) => present.has(id))
  return {
    ask: differs && ui === null,
    chosen: ui,
    offered: differs ? document.site.interfaces : [],
  }
}

function crossing(
  allGuides: Guides,
  one: Crossing,
  { byModel }: Pick<State, 'byModel'>,
): Envelope['trail'][number] {
  const step = stepAt(allGuides, one)
  const choice = step?.kind === 'question' ? step.choices.find(({ id }) => id === one.answer) : undefined
  const by = one.known ? 'known' : byModel.has(keyOf(one)) ? 'model' : 'person'
  return {
    ...{ step: keyOf(one), title: step?.title ?? '' },
    ...{ answer: one.answer ?? null, summary: choice?.summary ?? null },
    by: one.answer === undefined ? null : by,
  }
}

function handoff({ knowledge, position: { at, trail }, state, ui, facts }: Standing): Envelope['handoff'] {
  const { contact } = knowledge.site
  return { contact, ticket: ticketFor({ knowledge, at, trail, byModel: state.byModel, ui, facts }) }
}

function changes({ knowledge, position: { fellAway }, version }: Standing, now: string): Envelope['changed'] {
  const other = version !== undefined && version !== now
  if (!other && fellAway.length === 0) return null
  const { allGuides, lang } = knowledge
  return {
    version: other,
    fell_away: fellAway.map((entry) => {
      const [key = '', answer] = entry.split('.')
      const step = key.includes('/') ? stepAt(allGuides, targetOf(key)) : undefined
      const choice = step?.kind === 'question' ? step.choices.find(({ id }) => id === answer) : undefined
      if (entry === '…') return messages(lang).staleAll
      return choice && step ? `${step.title}: ${choice.summary}` : entry
    }),
  }
}

/** Whether a day is over, for whoever asks on another. */
function isPast(day: string | null, today: string): boolean {
  return day !== null && day < today
}
