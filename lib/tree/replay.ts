import { derived } from './derived'
import { exitsOf } from './exits'
import { knownChoice, type Known } from './known'
import { keyOf } from './target'
import type { Answers, Choice, Guides, Question, Target } from './types'

/** A step that a walk has passed, and the answer given there if it is a question. */
export interface Crossing extends Target {
  readonly answer?: string
  /** Whether the answer was known, so that nobody was asked. */
  readonly known?: true
}

/** Why a walk stops where it stops. */
type Ending =
  /** an outcome */
  | 'outcome'
  /** the step asked for as `until` */
  | 'arrived'
  /** a question that the answers do not answer */
  | 'unanswered'
  /** a question whose answer is not one that it offers */
  | 'unknown-answer'
  /** the next step has been passed before: the answers go round in a circle */
  | 'loop'
  /** a guide or a step that does not exist */
  | 'missing'

export interface Walk {
  /** The steps passed, first to last, without the one where the walk stops. */
  readonly trail: readonly Crossing[]
  /** Where the walk stops. */
  readonly at: Target
  readonly ending: Ending
  /** Where the parts return to in which the walk is. The next return is last. */
  readonly returns: readonly Target[]
}

/** What a walk depends on besides its answers. */
export interface WalkOptions {
  /** The walk stops at this step, if it reaches it. */
  readonly until?: Target | undefined
  /** With this, the walk stops the first time that it reaches `until` after so many steps, instead of the last time. */
  readonly passed?: number
  readonly known?: Known
}

/** Parts within parts. The check refuses content whose parts lead to themselves. */
const MOST_RETURNS = 100
/** More steps than any walk has. Parts that begin themselves again can take more than anybody can wait for. */
const MOST_STEPS = 20_000
/** Rounds in which something learnt on the path may still change the path. */
const MOST_ROUNDS = 100

/**
 * Walks from a guide's start, or from any step, by the given answers. It walks through instructions, and through questions
 * whose answer is known. Where a part ends with `solved`, the walk continues at the step to which the part returns. The answer
 * to a question of another guide is looked up as `guide/step`, to one of the guide itself also as `step`. If the walk reaches
 * `until` more than once, with other returns each time, it stops the last time.
 *
 *     replay(allGuides, 'move', { notification: 'already-added' })
 *     // { trail: [{ guide: 'move', step: 'notification', answer: 'already-added' }],
 *     //   at: { guide: 'move', step: 'old-account' }, ending: 'unanswered', returns: [] }
 */
export function replay(
  allGuides: Guides,
  from: string | Target,
  answers: Answers,
  { until, passed, known = {} }: WalkOptions = {},
): Walk {
  const first = typeof from === 'string' ? startOf(allGuides, from) : from
  const goal = until && keyOf(until)
  const trail: Crossing[] = []
  const latest = new Map<string, string>()
  const rounds = roundsOf(trail)
  let arrived: Walk | undefined
  let returns: readonly Target[] = []
  let at: Target = first
  const stop = (ending: Ending): Walk => arrived ?? { trail, at, ending, returns }
  for (;;) {
    const key = keyOf(at)
    const step = allGuides.get(at.guide)?.steps.get(at.step)
    if (!step) return stop('missing')
    const round = rounds.at(key, returns)
    if (key === goal && round === 'new' && trail.length >= (passed ?? 0)) {
      arrived = { trail: [...trail], at, ending: 'arrived', returns }
      // Without returns, a step is reached again only in a circle.
      if (passed !== undefined || !guidesReturn(allGuides)) return arrived
    }
    if (round === 'loop') return stop('loop')
    if (step.kind === 'outcome') {
      const back = step.outcome === 'solved' ? returns.at(-1) : undefined
      if (!back) return stop('outcome')
      trail.push(at)
      returns = returns.slice(0, -1)
      at = back
      continue
    }
    if (step.kind === 'instruction') {
      trail.push(at)
      returns = through(returns, step.then)
      at = step.next
    } else {
      const given = answerTo(at, first.guide, answers)
      const choice = given === undefined ? knownChoice(step, latest, known) : choiceOf(step, given)
      if (!choice) return stop(given === undefined ? 'unanswered' : 'unknown-answer')
      trail.push({ ...at, answer: choice.id, ...(given === undefined && { known: true }) })
      latest.set(key, choice.id)
      returns = through(returns, choice.then)
      at = choice.to
    }
    if (returns.length > MOST_RETURNS || trail.length > MOST_STEPS) return stop('loop')
  }
}

/** The step where a guide begins. */
export function startOf(allGuides: Guides, guide: string): Target {
  return { guide, step: allGuides.get(guide)?.start ?? '' }
}

/**
 * Where a walk began whose first answer was to this question: at the guide's start if the question can be reached from there
 * without an answer, else at the question itself, because what came before is not known.
 */
export function beginningOf(
  allGuides: Guides,
  question: Target,
  guide = question.guide,
  options: Pick<WalkOptions, 'known'> = {},
): Target {
  const { ending } = replay(allGuides, guide, {}, { ...options, until: question })
  return ending === 'arrived' ? startOf(allGuides, guide) : question
}

function choiceOf(question: Question, answer: string): Choice | undefined {
  return question.choices.find(({ id }) => id === answer)
}

function through(returns: readonly Target[], then: Target | undefined): readonly Target[] {
  return then ? [...returns, then] : returns
}

function answerTo(at: Target, walked: string, answers: Answers): string | undefined {
  const names = at.guide === walked ? [at.step, keyOf(at)] : [keyOf(at)]
  return names.filter((name) => Object.hasOwn(answers, name)).map((name) => answers[name])[0]
}

/**
 * Detects that a walk goes round in a circle. A second round is a circle only if nothing that was learnt in the first changes
 * the path, because a known answer may be another one by then. A round that repeats itself is removed from the trail.
 */
function roundsOf(trail: Crossing[]) {
  const visits = new Map<string, number>()
  let round: { from: number; begun: number } | undefined
  let rounds = 0
  return {
    /** To be called for each step that the walk reaches, before it is passed. */
    at(key: string, returns: readonly Target[]): 'new' | 'loop' | undefined {
      const now = trail.length
      if (round) {
        const offset = now - round.begun
        // Two rounds from one state go the same way until an answer is another one.
        if (trail[now - 1]!.answer === trail[round.from + offset - 1]!.answer) {
          if (offset < round.begun - round.from) return undefined
          trail.length = round.begun
          return 'loop'
        }
        round = undefined
      }
      const state = [key, ...returns.map(keyOf)].join(' ')
      const before = visits.get(state)
      visits.set(state, now)
      if (before === undefined) return 'new'
      if (++rounds > MOST_ROUNDS) return 'loop'
      round = { from: before, begun: now }
      return undefined
    },
  }
}

/** Whether any part of all guides returns. */
const guidesReturn = /* @__PURE__ */ derived((allGuides: Guides): boolean =>
  [...allGuides.values()].some(({ steps }) =>
    [...steps.values()].some((step) => exitsOf(step).some(({ then }) => then)),
  ),
)
