import {
  changeAnswer,
  currentKey,
  inheritedGuides,
  keyOf,
  recallLink,
  replay,
  targetOf,
  type Answers,
  type Crossing,
  type Guides,
  type Known,
  type Step,
  type Target,
} from '@/lib/tree'

/** Where somebody stands, and how they came there. */
export interface Position {
  readonly at: Target
  /** Where the walk began. */
  readonly from: Target
  readonly trail: readonly Crossing[]
  readonly answers: Answers
  /** Where the part returns to in which the walk is. */
  readonly back?: Target | undefined
  /** Whether the answers lead to the step. */
  readonly arrived: boolean
  /** Entries of the state that no longer apply, as they were written. */
  readonly fellAway: readonly string[]
  /** Where the good beginning of the answers leads, if they do not lead to the step. */
  readonly stands?: Target | undefined
}

/** What a state comes to. */
interface Opened extends Position {
  /** The guide of the questions that the state names without one. */
  readonly meant: string
}

/** Replays the answers of a state to a step. What no longer applies falls away; what comes before it counts. */
export function positionAt(allGuides: Guides, at: Target, via: string, known: Known): Opened {
  const begun = { at, from: at, trail: [], answers: {}, arrived: true, fellAway: [], meant: at.guide }
  if (via === '') return begun
  const { from, answers, walk, lost, meant, decoded } = recallLink(allGuides, at, via, { known })
  const applied = new Set(walk.trail.map((one) => `${keyOf(one)}.${one.answer ?? ''}`))
  const fellAway = lost
    ? decoded.answers
        .filter((one) => !applied.has(`${currentKey(allGuides, keyOf(one)) ?? ''}.${one.answer}`))
        .map((one) => `${keyOf(one)}.${one.answer}`)
    : []
  const broken = decoded.whole ? [] : ['…']
  if (walk.ending !== 'arrived')
    return { ...begun, meant, arrived: false, fellAway: [...fellAway, ...broken], stands: walk.at }
  return {
    ...{ at, from, trail: walk.trail, answers, back: walk.returns.at(-1), arrived: true, meant },
    fellAway: [...fellAway, ...broken],
  }
}

/** The step behind one that asks nothing: an instruction, or an outcome that is the end of a part alone. */
export function goneOn(allGuides: Guides, position: Position, known: Known): Position {
  return behind(allGuides, position, position.answers, known)
}

/** The step behind a question that has been answered. Answers to later questions stay where these still lie on the way. */
export function answered(allGuides: Guides, position: Position, answer: string, known: Known): Position {
  const { from, at } = position
  const changed = changeAnswer(allGuides, from, position.answers, at, answer, { known })
  const fellAway = changed.fallen.map((one) => `${keyOf(one)}.${one.answer ?? ''}`)
  return { ...behind(allGuides, position, changed.answers, known), fellAway }
}

function behind(allGuides: Guides, { from, at, trail }: Position, answers: Answers, known: Known): Position {
  const whole = replay(allGuides, from, answers, { known })
  const way = [...whole.trail, whole.at]
  const here = way.findIndex((one, i) => i >= trail.length && keyOf(one) === keyOf(at))
  // Nobody is asked what is known.
  const next =
    here < 0
      ? firstExit(stepAt(allGuides, at), answers[keyOf(at)])
      : way.slice(here + 1).find((one: Crossing) => !one.known)
  const to: Target = next ? { guide: next.guide, step: next.step } : whole.at
  const { trail: passed, ending, returns } = replay(allGuides, from, answers, { until: to, known })
  if (ending !== 'arrived') return { at: to, from: to, trail: [], answers: {}, arrived: true, fellAway: [] }
  return { at: to, from, trail: passed, answers, back: returns.at(-1), arrived: true, fellAway: [] }
}

function firstExit(step: Step | undefined, answer: string | undefined): Target | undefined {
  if (step?.kind === 'instruction') return step.next
  return step?.kind === 'question' ? step.choices.find(({ id }) => id === answer)?.to : undefined
}

/** A step of all guides. */
export function stepAt(allGuides: Guides, { guide, step }: Target): Step | undefined {
  return allGuides.get(guide)?.steps.get(step)
}

/** The step that a name means today: `guide/step`, or a guide, which is its first step. Former names count. */
export function stepNamed(allGuides: Guides, name: string): Target | undefined {
  const [guide = '', step = ''] = name.split('/')
  if (step === '') {
    const own =
      allGuides.get(guide) ??
      [...allGuides.values()].find(({ aliases }) => aliases.includes(guide)) ??
      allGuides.get(inheritedGuides(allGuides).get(guide) ?? '')
    return own && { guide: own.id, step: own.start }
  }
  const key = currentKey(allGuides, `${guide}/${step}`)
  return key === undefined ? undefined : targetOf(key)
}
