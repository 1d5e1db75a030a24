import { factsAmong } from '@/lib/trail/facts'
import { currentKey, keyOf, type Known, type Step, type Target } from '@/lib/tree'
import type { LanguageKnowledge } from '../knowledge/language-knowledge'
import type { Envelope, Refusal } from '../schemas/envelope'
import { chosenInterface, envelopeOf, type Standing } from './envelope'
import { answered, goneOn, positionAt, stepAt, type Position } from './position'
import { readState, type State } from './state'
import { pendingWarnings, wereGiven } from './warnings'

/** What a client says of where it stands. */
export interface Call {
  readonly at: Target
  readonly state: string
  readonly ui?: string | undefined
  readonly facts?: Readonly<Record<string, string>> | undefined
  readonly version?: string | undefined
  /** The day of the call, ISO 8601. */
  readonly today: string
}

/** That the person has read the step's warnings and agrees. */
interface Acknowledged {
  readonly acknowledged: boolean
}

/** What a call comes to before it does anything. */
interface Begun {
  readonly position: Position
  readonly state: State
  readonly known: Known
  readonly step: Step
  readonly standing: Omit<Standing, 'position' | 'state'>
}

/** Says where a walk stands. What was asked for is shown even where the answers do not lead there. */
export function openStep(knowledge: LanguageKnowledge, call: Call, handoff = false): Envelope {
  const { position, state, standing } = begin(knowledge, call)
  return envelopeOf({ ...standing, position, state, handoff })
}

/**
 * Gives an answer, and says where that leads. It changes nothing if the question does not offer it, if warnings are not
 * acknowledged, or if the answers so far do not lead to the question any more.
 * @param by whether the model gave it, in the place of the person
 */
export function giveAnswer(
  knowledge: LanguageKnowledge,
  call: Call,
  { answer, byModel, ...rest }: Acknowledged & { readonly answer: string; readonly byModel: boolean },
): Envelope {
  const begun = begin(knowledge, call)
  const { step, state, position, known } = begun
  if (step.kind !== 'question')
    return refuse(begun, {
      reason: 'not-a-question',
      message: 'This step asks nothing. Call go_on when the person has done what it says.',
    })
  if (!step.choices.some(({ id }) => id === answer))
    return refuse(begun, {
      reason: 'not-offered',
      message: 'The question does not offer this answer. Ask the person which of the offered ones it is.',
      offered: step.choices.map(({ id }) => id),
    })
  const refused = whyNotPassed(knowledge, begun, rest)
  if (refused) return refused
  const next = answered(knowledge.allGuides, position, answer, known)
  const models = new Set(state.byModel)
  if (byModel) models.add(keyOf(position.at))
  else models.delete(keyOf(position.at))
  return arrived(knowledge, begun, next, { ...state, byModel: models })
}

/** Goes on from a step that asks nothing. */
export function goOn(knowledge: LanguageKnowledge, call: Call, rest: Acknowledged): Envelope {
  const begun = begin(knowledge, call)
  const { step, state, position, known } = begun
  if (step.kind === 'question')
    return refuse(begun, {
      reason: 'a-question',
      message: 'This step is a question. Ask the person, and call answer.',
      offered: step.choices.map(({ id }) => id),
    })
  if (step.kind === 'outcome' && (step.outcome === 'support' || position.back === undefined))
    return refuse(begun, { reason: 'ended', message: 'The walk ends here.' })
  const refused = whyNotPassed(knowledge, begun, rest)
  if (refused) return refused
  return arrived(knowledge, begun, goneOn(knowledge.allGuides, position, known), state)
}

function begin(knowledge: LanguageKnowledge, call: Call): Begun {
  const { at, facts: said = {}, today, version } = call
  const { site, allGuides } = knowledge
  const facts = factsAmong(new Map(Object.entries(said)), site.facts)
  const knownWith = (ui: string | null): Known => ({ facts, ...(ui !== null && { interface: ui }) })
  const { via } = readState(call.state, at.guide)
  const first = positionAt(allGuides, at, via, knownWith(chosenInterface(knowledge, [], call.ui)))
  const read = readState(call.state, first.meant)
  // Questions may have been renamed since.
  const byModel = new Set([...read.byModel].map((key) => currentKey(allGuides, key) ?? key))
  const state = { ...read, byModel }
  const ui = chosenInterface(knowledge, first.trail, call.ui)
  const step = stepAt(allGuides, at)
  if (!step) throw new Error(`no step ${keyOf(at)}`)
  return {
    position: first,
    state,
    known: knownWith(ui),
    step,
    standing: { knowledge, ui, facts, today, version },
  }
}

/** Why the step at hand cannot be left, as the answer to the call. */
function whyNotPassed(
  knowledge: LanguageKnowledge,
  begun: Begun,
  { acknowledged }: Acknowledged,
): Envelope | undefined {
  const { position, state, standing } = begun
  if (!position.arrived || position.fellAway.length > 0) {
    const at = position.stands ?? position.at
    const stands = position.arrived ? position : positionAt(knowledge.allGuides, at, state.via, begun.known)
    return envelopeOf({
      ...standing,
      ...{ state, position: { ...stands, fellAway: position.fellAway } },
      refused: {
        reason: 'moved-on',
        message:
          'Some answers no longer apply. The walk stands here now: go on from this step and this state.',
        offered: [],
      },
    })
  }
  const pending = pendingWarnings(knowledge, position.at, position.trail, standing.ui, state)
  if (pending.length === 0 || (acknowledged && wereGiven(pending, state))) return undefined
  return refuse(begun, {
    reason: 'warning',
    message:
      'Repeat the warnings to the person word for word. If the person agrees, call again with the state of this answer and warning_acknowledged: true.',
  })
}

function refuse(
  { standing, position, state }: Begun,
  refusal: Omit<Refusal, 'offered'> & Partial<Refusal>,
): Envelope {
  return envelopeOf({ ...standing, position, state, refused: { offered: [], ...refusal } })
}

/** The next step, with the warnings of this one acknowledged. */
function arrived(knowledge: LanguageKnowledge, begun: Begun, position: Position, state: State): Envelope {
  const { standing } = begun
  const pending = pendingWarnings(knowledge, begun.position.at, begun.position.trail, standing.ui, state)
  const acknowledged = new Map([
    ...state.acknowledged,
    ...pending.map((one) => [one.step, one.acknowledged] as const),
  ])
  const given = new Map([...state.given].filter(([step]) => !acknowledged.has(step)))
  return envelopeOf({
    ...standing,
    ui: chosenInterface(knowledge, position.trail, standing.ui ?? undefined),
    position,
    state: { ...state, given, acknowledged },
  })
}
