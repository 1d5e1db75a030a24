import { aliasesOf, currentKey } from './aliases'
import { choiceNamed } from './answer'
import { beginningOf, replay, startOf, type Crossing, type Walk, type WalkOptions } from './replay'
import { keyOf, targetOf } from './target'
import type { Answers, Forest, Target } from './types'

/** An answer given to a question. */
export interface Answered extends Target {
  readonly answer: string
}

const START = /^([a-z0-9-]+)\/$/
const ENTRY = /^(?:([a-z0-9-]+)\/)?([a-z0-9-]+)\.([a-z0-9-]+)$/
/** More answers than any walk has. */
const MOST_ANSWERS = 1000
const LONGEST_ENTRY = 300

/**
 * A walk's answers as `via` carries them: `<step>.<answer>~<step>.<answer>`; the questions of another guide than
 * `guide`, the one of the page that the link opens, as `<guide>/<step>.<answer>`. Where the walk began at the start of
 * another guide than that of its first question, `<guide>/` comes first. No sign of it needs escaping.
 *
 *     encodeVia([{ guide: 'move', step: 'notification', answer: 'already-added' }], 'move')
 *     // 'notification.already-added'
 */
export function encodeVia(trail: readonly Crossing[], guide: string): string {
  const answered = trail.filter((one) => one.answer !== undefined)
  const entries = answered.map((one) => `${one.guide === guide ? one.step : keyOf(one)}.${one.answer ?? ''}`)
  const [begun, first] = [trail[0]?.guide, answered[0]?.guide]
  return (first !== undefined && begun !== first ? [`${begun ?? ''}/`, ...entries] : entries).join('~')
}

/** What a `via` says. */
export interface Decoded {
  /** The guide at whose start the walk began, if the via says so. */
  readonly start?: string
  readonly answers: readonly Answered[]
  /** Whether the via could be read to its end. */
  readonly whole: boolean
}

/** The answers in a `via`, up to the first that is none. Never throws. */
export function decodeVia(via: string, guide: string): Decoded {
  const answers: Answered[] = []
  if (via === '') return { answers, whole: true }
  const entries = via.split('~', MOST_ANSWERS + 1)
  const start = START.exec(entries[0]?.slice(0, LONGEST_ENTRY) ?? '')?.[1]
  const begun = start === undefined ? {} : { start }
  for (const entry of entries.slice(start === undefined ? 0 : 1, MOST_ANSWERS)) {
    const [, own = guide, step, answer] = ENTRY.exec(entry.slice(0, LONGEST_ENTRY)) ?? []
    if (!step || !answer) return { ...begun, answers, whole: false }
    answers.push({ guide: own, step, answer })
  }
  return { ...begun, answers, whole: entries.length <= MOST_ANSWERS }
}

/** What became of the answers in a link. */
export interface Recalled {
  /** Where the walk began: the start of a guide, or the step where the reader came in. */
  readonly from: Target
  /** The answers that still hold, by `guide/step`. */
  readonly answers: Answers
  readonly walk: Walk
  /** Whether some of it no longer applies, or does not lead to the step of the link. */
  readonly lost: boolean
}

/**
 * Walks by the answers of a link to `target`, as far as they hold: each must answer the very question that the walk has
 * come to, under its name of today or a former one, and no question twice. A walk whose first question is not where its guide
 * begins began at that question. An answer that is known anyway stays known.
 */
export function recall(
  forest: Forest,
  target: Target,
  decoded: Decoded,
  options: Pick<WalkOptions, 'known'> = {},
): Recalled {
  const tried = beginningsOf(forest, target, decoded, options).map((from) =>
    recallFrom(forest, target, decoded, from, options),
  )
  return tried.find(({ lost }) => !lost) ?? tried[0]!
}

function recallFrom(
  forest: Forest,
  target: Target,
  { answers: answered, whole }: Decoded,
  from: Target,
  options: Pick<WalkOptions, 'known'>,
): Recalled {
  const walking = (answers: Answers, to: Pick<WalkOptions, 'until' | 'passed'> = {}) =>
    replay(forest, from, answers, { ...options, ...to })
  let answers: Answers = {}
  /** How many steps of the trail the link's answers have passed. */
  let passed = 0
  let held = 0
  for (const one of answered) {
    const { trail, at, ending } = walking(answers)
    const key = currentKey(forest, keyOf(one))
    const before = trail.findIndex(
      (past, i) => i >= passed && past.answer !== undefined && keyOf(past) === key,
    )
    const asked = trail[before] ?? (ending === 'unanswered' && keyOf(at) === key ? at : undefined)
    const step = asked && forest.get(asked.guide)?.steps.get(asked.step)
    const choice = step?.kind === 'question' ? choiceNamed(forest, step, one.answer) : undefined
    if (!choice) break
    const past = trail[before]
    if (past?.answer !== choice.id) {
      // A question that the link has answered already has its answer.
      if (past && !past.known) break
      answers = { ...answers, [key!]: choice.id }
    }
    passed = (past ? before : trail.length) + 1
    held++
  }
  const onward = walking(answers, { until: target, passed })
  const beyond = onward.ending !== 'arrived'
  const walk = beyond ? walking(answers, { until: target }) : onward
  const lost =
    !whole || held < answered.length || beyond || (answered.length > 0 && walk.ending !== 'arrived')
  return { from, answers: walk.ending === 'arrived' ? givenOn(walk) : answers, walk, lost }
}

function givenOn({ trail }: Walk): Answers {
  return Object.fromEntries(
    trail.flatMap((one) => (one.answer === undefined || one.known ? [] : [[keyOf(one), one.answer]])),
  )
}

/** Where the walk of a via to `target` may have begun, under names of today; the likeliest first. */
function beginningsOf(
  forest: Forest,
  target: Target,
  { start, answers: [first] }: Decoded,
  options: Pick<WalkOptions, 'known'>,
): Target[] {
  const key = first && currentKey(forest, keyOf(first))
  if (key === undefined) return [startOf(forest, target.guide)]
  const question = targetOf(key)
  const guide = start === undefined || forest.has(start) ? start : aliasesOf(forest).guides.get(start)
  const from = beginningOf(forest, question, guide, options)
  const { trail, ending } = replay(forest, from, {}, { ...options, until: target })
  const early = ending === 'arrived' && !trail.some((one) => keyOf(one) === key)
  // The way leads to the step before the first question: whoever began there would not have needed an answer, unless a part leads there again.
  return early && start === undefined ? [question, from] : [from, question]
}
