import { aliasesOf, aliasKey, currentKey } from './aliases'
import { choiceNamed } from './answer'
import { beginningOf, replay, startOf, type Crossing, type Walk, type WalkOptions } from './replay'
import { withoutSignsBehind } from './signs-behind'
import { keyOf, targetOf } from './target'
import type { Answers, Guides, Target } from './types'

/** An answer given to a question. */
interface Answered extends Target {
  readonly answer: string
}

const START = /^([a-z0-9-]+)\/$/
const ENTRY = /^(?:([a-z0-9-]+)\/)?([a-z0-9-]+)\.([a-z0-9-]+)$/
/** More answers than any walk has. */
const MOST_ANSWERS = 1000
const LONGEST_ENTRY = 300
/** More names than any step had guides before it. */
const MOST_MEANT = 24

/**
 * Writes a walk's answers as `via`: `<step>.<answer>~<step>.<answer>`. `guide` is the guide of the page that the link opens;
 * a question of another guide is written `<guide>/<step>.<answer>`. Where the walk began at the start of another guide than
 * that of its first question, `<guide>/` comes first. No character of it needs escaping in an address.
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

/** Reads the answers in a `via`, up to the first entry that is not one; signs behind the last one are none of it. Never throws. */
export function decodeVia(via: string, guide: string): Decoded {
  const answers: Answered[] = []
  if (via === '') return { answers, whole: true }
  const entries = via.split('~', MOST_ANSWERS + 1).map((entry) => entry.slice(0, LONGEST_ENTRY))
  const start = START.exec(entries[0]!)?.[1]
  entries.push(withoutSignsBehind(entries.pop()!))
  const begun = start === undefined ? {} : { start }
  for (const entry of entries.slice(start === undefined ? 0 : 1, MOST_ANSWERS)) {
    const [, own = guide, step, answer] = ENTRY.exec(entry) ?? []
    if (!step || !answer) return { ...begun, answers, whole: false }
    answers.push({ guide: own, step, answer })
  }
  return { ...begun, answers, whole: entries.length <= MOST_ANSWERS }
}

/**
 * The guides of which a link to a step may mean the questions that it names without a guide, the likeliest first: the step's own, under each
 * of its names, then those in which the step was before, for what leads to its new address takes the query along as it is.
 *
 *     guidesMeant(allGuides, { guide: 'dark', step: 'hum' })  // ['dark', 'lamp'], of a step with the alias lamp/hum
 */
export function guidesMeant(allGuides: Guides, { guide, step }: Target): string[] {
  const { guides } = aliasesOf(allGuides)
  const former = allGuides.get(guide)?.steps.get(step)?.aliases ?? []
  const named = [guide, ...former.map((alias) => targetOf(aliasKey(alias, guide)).guide)]
  const alsoCalled = (name: string) => allGuides.get(guides.get(name) ?? name)?.aliases ?? []
  return [...new Set(named.flatMap((name) => [name, ...alsoCalled(name)]))].slice(0, MOST_MEANT)
}

/** What became of the answers in a link. */
export interface Recalled {
  /** Where the walk began: the start of a guide, or the step where the reader came in. */
  readonly from: Target
  /** The answers that still apply, by `guide/step`. */
  readonly answers: Answers
  readonly walk: Walk
  /** Whether some answers no longer apply, or do not lead to the step of the link. */
  readonly lost: boolean
}

/**
 * Walks by the answers of a link to `target`, as far as they apply: each must answer exactly the question that the walk has
 * reached, under its current name or a former one, and no question twice. If the first question is not where its guide
 * begins, the walk began at that question. An answer that is known anyway stays a known one.
 */
export function recall(
  allGuides: Guides,
  target: Target,
  decoded: Decoded,
  options: Pick<WalkOptions, 'known'> = {},
): Recalled {
  const tried = beginningsOf(allGuides, target, decoded, options).map((from) =>
    recallFrom(allGuides, target, decoded, from, options),
  )
  return tried.find(({ lost }) => !lost) ?? tried[0]!
}

/** What became of the answers in a link, and how they were read. */
interface RecalledLink extends Recalled {
  /** The guide of the questions that the link names without one. */
  readonly meant: string
  readonly decoded: Decoded
}

/** Reads the answers of a link to `target` and walks by them, as links to any of its addresses mean them. */
export function recallLink(
  allGuides: Guides,
  target: Target,
  via: string,
  options: Pick<WalkOptions, 'known'> = {},
): RecalledLink {
  let best: RecalledLink | undefined
  for (const meant of guidesMeant(allGuides, target)) {
    const decoded = decodeVia(via, meant)
    best = fuller(best, { meant, decoded, ...recall(allGuides, target, decoded, options) })
    if (!best.lost) break
  }
  return best!
}

/**
 * Of two readings of a link the one that loses nothing; or else one whose answers lead to the step of the link, or that keeps more of
 * them; the first, if they are equal.
 */
export function fuller<T extends Recalled>(one: T | undefined, other: T): T {
  const kept = ({ answers }: Recalled) => Object.keys(answers).length
  const leads = (read: Recalled) => read.walk.ending === 'arrived' && kept(read) > 0
  if (!one || (one.lost && !other.lost)) return other
  if (!one.lost) return one
  if (leads(one) !== leads(other)) return leads(one) ? one : other
  return kept(other) > kept(one) ? other : one
}

function recallFrom(
  allGuides: Guides,
  target: Target,
  { answers: answered, whole }: Decoded,
  from: Target,
  options: Pick<WalkOptions, 'known'>,
): Recalled {
  const walking = (answers: Answers, to: Pick<WalkOptions, 'until' | 'passed'> = {}) =>
    replay(allGuides, from, answers, { ...options, ...to })
  let answers: Answers = {}
  /** How many steps of the trail the link's answers have passed. */
  let passed = 0
  let held = 0
  for (const one of answered) {
    const { trail, at, ending } = walking(answers)
    const key = currentKey(allGuides, keyOf(one))
    const before = trail.findIndex(
      (past, i) => i >= passed && past.answer !== undefined && keyOf(past) === key,
    )
    const asked = trail[before] ?? (ending === 'unanswered' && keyOf(at) === key ? at : undefined)
    const step = asked && allGuides.get(asked.guide)?.steps.get(asked.step)
    const choice = step?.kind === 'question' ? choiceNamed(allGuides, step, one.answer) : undefined
    if (!choice) break
    const past = trail[before]
    if (past?.answer !== choice.id) {
      // The link has answered this question already.
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

/** Where the walk of a via to `target` may have begun, by current names, the most likely first. */
function beginningsOf(
  allGuides: Guides,
  target: Target,
  { start, answers: [first] }: Decoded,
  options: Pick<WalkOptions, 'known'>,
): Target[] {
  const key = first && currentKey(allGuides, keyOf(first))
  if (key === undefined) return [startOf(allGuides, target.guide)]
  const question = targetOf(key)
  const guide = start === undefined || allGuides.has(start) ? start : aliasesOf(allGuides).guides.get(start)
  const from = beginningOf(allGuides, question, guide, options)
  const { trail, ending } = replay(allGuides, from, {}, { ...options, until: target })
  const early = ending === 'arrived' && !trail.some((one) => keyOf(one) === key)
  // The walk reaches the target before its first question: a walk that began there would have needed no answer, unless a part leads there again.
  return early && start === undefined ? [question, from] : [from, question]
}
