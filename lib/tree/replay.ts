import { exitsOf } from './exits'
import { knownChoice, type Known } from './known'
import { keyOf } from './target'
import type { Answers, Choice, Forest, Question, Step, Target } from './types'

/** A step that a walk has passed, and the answer given there if it is a question. */
export interface Crossing extends Target {
  readonly answer?: string
  /** Whether the answer was known, so that nobody was asked. */
  readonly known?: true
}

/** Why a walk stops where it stops. */
export type Ending =
  /** an outcome */
  | 'outcome'
  /** the step asked for as `until` */
  | 'arrived'
  /** a question that the answers do not answer */
  | 'unanswered'
  /** a question whose answer is none that it offers */
  | 'unknown-answer'
  /** the next step has been passed before: the answers go round in a circle */
  | 'loop'
  /** no such guide, or a way that leads to no step */
  | 'missing'

export interface Walk {
  /** The steps passed, first to last, without the one where the walk stands. */
  readonly trail: readonly Crossing[]
  /** Where the walk stands. */
  readonly at: Target
  readonly ending: Ending
  /** Where the parts that have been begun return to, the next return last. */
  readonly returns: readonly Target[]
}

/** What a walk may be told beside its answers. */
export interface WalkOptions {
  /** Stops before this step, if the walk comes to it. */
  readonly until?: Target | undefined
  /** Stops the first time that `until` is come to after so many steps, not the last time at all. */
  readonly passed?: number
  readonly known?: Known
}

/** Parts within parts; content whose parts come to themselves is refused by the check. */
const MOST_RETURNS = 100
/** Rounds on which something learnt on the way may still change the way. */
const MOST_ROUNDS = 100

/**
 * Walks from a guide's start, or from any step, by the answers given; instructions are walked through, and so are questions whose answer is known. Where a part ends
 * solved, the walk goes on where it returns to. The answer to a question of another guide, should the way lead there, is looked up as `guide/step`,
 * that of the guide's own as `step`. Where `until` is come to more than once, with other returns each time, the walk stops the last time.
 *
 *     replay(forest, 'move', { notification: 'already-added' })
 *     // { trail: [{ guide: 'move', step: 'notification', answer: 'already-added' }],
 *     //   at: { guide: 'move', step: 'old-account' }, ending: 'unanswered', returns: [] }
 */
export function replay(
  forest: Forest,
  from: string | Target,
  answers: Answers,
  { until, passed, known = {} }: WalkOptions = {},
): Walk {
  const first = typeof from === 'string' ? startOf(forest, from) : from
  const goal = until && keyOf(until)
  const trail: Crossing[] = []
  const latest = new Map<string, string>()
  const rounds = roundsOf(forest, trail)
  let arrived: Walk | undefined
  let returns: readonly Target[] = []
  let at: Target = first
  const stop = (ending: Ending): Walk => arrived ?? { trail, at, ending, returns }
  for (;;) {
    const key = keyOf(at)
    const step = forest.get(at.guide)?.steps.get(at.step)
    if (!step) return stop('missing')
    const round = rounds.at(key, returns)
    if (key === goal && round === 'new' && trail.length >= (passed ?? 0)) {
      arrived = { trail: [...trail], at, ending: 'arrived', returns }
      // Without returns no step is come to again but in a circle.
      if (passed !== undefined || !forestReturns(forest)) return arrived
    }
    if (step.kind === 'outcome') {
      const back = step.outcome === 'solved' ? returns.at(-1) : undefined
      if (!back) return stop('outcome')
      trail.push(at)
      returns = returns.slice(0, -1)
      at = back
      continue
    }
    if (round === 'loop') return stop('loop')
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
    if (returns.length > MOST_RETURNS) return stop('loop')
  }
}

/** The step where a guide begins. */
export function startOf(forest: Forest, guide: string): Target {
  return { guide, step: forest.get(guide)?.start ?? '' }
}

/**
 * Where a walk began whose first answer was to this question: at the guide's start, if one comes from there to the question
 * without an answer; else at the question itself, for what would come before it is not known.
 */
export function beginningOf(
  forest: Forest,
  question: Target,
  guide = question.guide,
  options: Pick<WalkOptions, 'known'> = {},
): Target {
  const { ending } = replay(forest, guide, {}, { ...options, until: question })
  return ending === 'arrived' ? startOf(forest, guide) : question
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
 * Sees when a walk goes round in a circle. A second round is one only if nothing that was learnt on the first changes the way:
 * a known answer may be another one then. A round that repeats itself is taken off the trail.
 */
function roundsOf(forest: Forest, trail: Crossing[]) {
  const visits = new Map<string, number>()
  let round: { from: number; begun: number } | undefined
  let rounds = 0
  const mayChange = (since: number) =>
    trail.slice(since).some(({ guide, step }) => isConditional(forest.get(guide)?.steps.get(step)))
  return {
    /** Told of each step that the walk comes to, before it is passed. */
    at(key: string, returns: readonly Target[]): 'new' | 'again' | 'loop' {
      const now = trail.length
      if (round) {
        const offset = now - round.begun
        const [one, other] = [trail[now - 1], trail[round.from + offset - 1]]
        if (one && other && keyOf(one) === keyOf(other) && one.answer === other.answer) {
          if (offset < round.begun - round.from) return 'again'
          trail.length = round.begun
          return 'loop'
        }
        round = undefined
      }
      const state = [key, ...returns.map(keyOf)].join(' ')
      const before = visits.get(state)
      visits.set(state, now)
      if (before === undefined) return 'new'
      if (++rounds > MOST_ROUNDS || !mayChange(before)) return 'loop'
      round = { from: before, begun: now }
      return 'again'
    },
  }
}

function isConditional(step: Step | undefined): boolean {
  return step?.kind === 'question' && step.choices.some(({ when }) => when)
}

const returning = new WeakMap<Forest, boolean>()

/** Whether any part of a forest returns. */
function forestReturns(forest: Forest): boolean {
  const known = returning.get(forest)
  if (known !== undefined) return known
  const any = [...forest.values()].some(({ steps }) =>
    [...steps.values()].some((step) => exitsOf(step).some(({ then }) => then)),
  )
  returning.set(forest, any)
  return any
}
