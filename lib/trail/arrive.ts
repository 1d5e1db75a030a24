import {
  beginningOf,
  changeAnswer,
  encodeVia,
  keyOf,
  replay,
  targetOf,
  type Answers,
  type Crossing,
  type Guides,
  type Guide,
  type Recalled,
  type Target,
} from '@/lib/tree'
import type { Arrival, Here } from './arrival'
import { leadingTo, readClicks, writeClicks, type Click } from './clicks'
import { readLink } from './read-link'

const MOST_GUIDES = 12
/** Most names by which guides are asked for: one that is there has several, and a link may name any that there are not. */
const MOST_NAMES = 100

/**
 * Finds out how the reader came here, and brings the tab's memory up to date: it takes over the answers of a link, enters the
 * answer just given, and drops answers to questions that are no longer on the path. It loads nothing for a reader without
 * answers. Never throws.
 */
export async function arrive({
  at,
  via,
  before,
  clicks: noted,
  memory,
  known: knownBefore = {},
  interfaces = [],
  load,
  seenAgain = false,
  led,
}: Here): Promise<Arrival> {
  const allGuides = new Map<string, Guide>()
  const fetched = new Set<string>()
  /** Whether a request for a guide failed: the network is gone, or the page is being left. */
  let unreachable = false
  const fetch = async (guide: string) => {
    if (fetched.has(guide) || fetched.size >= MOST_NAMES || allGuides.size >= MOST_GUIDES) return false
    fetched.add(guide)
    const loaded = await load(guide).catch(() => {
      unreachable = true
      return undefined
    })
    // A guide that is gone is asked for by its former id, and has another now.
    if (loaded) allGuides.set(loaded.id, loaded)
    return loaded !== undefined
  }
  /** Walks, and walks again with each further guide that the walk reaches. With a new map each time, because results are cached by set of guides. */
  const walking = async <T>(
    step: (there: Guides) => T,
    needs: (result: T) => string | undefined,
  ): Promise<T> => {
    for (;;) {
      const result = step(new Map(allGuides))
      const missing = needs(result)
      if (missing === undefined || allGuides.has(missing) || !(await fetch(missing))) return result
    }
  }
  const fallen: Crossing[] = []
  let known = knownBefore
  let chosen: string | undefined
  let recalled: Recalled | undefined
  const clicks = clicksTo(keyOf(at))
  if (via) {
    clicks.forEach(take)
    recalled = await takeOver(via, at, interfaces)
  } else if (clicks.length > 0) {
    for (const click of clicks) if (!(await enter(click))) break
  } else if (before !== undefined && before !== encodeVia((await wayTo(at)).trail ?? [], at.guide)) {
    // Answers have been changed since. Later answers are kept only if they belong to the same path.
    if (before) await takeOver(before, at)
    else memory.keep(at, {})
  }
  const way = await wayTo(at)
  const behind = led && !via ? await behindKnown(way) : undefined
  const { from, trail, back } = way
  if (trail) memory.keep(from, memory.walk(from.guide).answers)
  const { lost = false, answers = {}, walk } = recalled ?? {}
  const kept = Object.keys(answers).length > 0
  const cameIn = from.step !== allGuides.get(from.guide)?.start
  return {
    from,
    cameIn,
    trail,
    ...(!trail && kept && walk && { apart: walk.trail }),
    ...(back && { back }),
    ...(behind && { behind }),
    ...(chosen !== undefined && { chosen }),
    fallen,
    lost,
    kept,
    allGuides,
  }

  /**
   * Takes over the answers of a via to a step, and the one among some interfaces that the last of them chooses. Gives nothing, and changes
   * nothing, where the guide cannot be had: it may be there when the page is opened again.
   */
  async function takeOver(
    carried: string,
    to: Target,
    among: readonly string[] = [],
  ): Promise<Recalled | undefined> {
    const link = await readLink({ allGuides, fetch, walking, known, among }, carried, to)
    if (!link) return undefined
    chosen = link.chosen
    if (chosen !== undefined) known = { ...known, interface: chosen }
    memory.keep(link.from, link.answers)
    return link
  }

  /** The walk whose answers lead to a step. If there is none, a walk that begins at the step, without a trail. */
  async function wayTo(step: Target): Promise<{ from: Target; trail?: readonly Crossing[]; back?: Target }> {
    for (const guide of new Set([memory.current() || step.guide, step.guide])) {
      const { from, answers } = memory.walk(guide)
      if (from === undefined) continue
      const { trail, ending, returns } = await replaying(targetOf(from), answers, step)
      const back = returns.at(-1)
      if (ending === 'arrived') return { from: targetOf(from), trail, ...(back && { back }) }
    }
    return { from: step }
  }

  /** If the answer to the current question is known: the first step after it that is not such a question, too. */
  async function behindKnown({ from, trail }: { from: Target; trail?: readonly Crossing[] }) {
    const begun = trail ? from : await beginning(at)
    const answers = trail ? memory.walk(from.guide).answers : {}
    const { trail: passed, ending } = await replaying(begun, answers, at)
    if (ending !== 'arrived') return undefined
    const whole = await replaying(begun, answers)
    const ahead = whole.trail.slice(passed.length)
    if (whole.ending === 'loop' || !ahead[0]?.known || keyOf(ahead[0]) !== keyOf(at)) return undefined
    if (!trail) memory.keep(begun, answers)
    return ahead.find((one) => !one.known) ?? whole.at
  }

  /** Where a walk began whose first answer is to this question. */
  async function beginning(question: Target): Promise<Target> {
    // Loads the guides that this depends on.
    await replaying(question.guide, {}, question)
    return beginningOf(new Map(allGuides), question, question.guide, { known })
  }

  function replaying(from: string | Target, answers: Answers, until?: Target) {
    return walking(
      (there) => replay(there, from, answers, { until, known }),
      ({ ending, at: stands }) => (ending === 'missing' ? stands.guide : undefined),
    )
  }

  /**
   * The clicks to be entered. Others are forgotten, except those on this page and on pages after it: the reader may be
   * continuing already. On a page that is seen again, none is forgotten.
   */
  function clicksTo(here: string): Click[] {
    const seen = new Set(readClicks(noted).map(({ text }) => text))
    const all = readClicks(memory.clicks())
    const since = all.filter(({ from, text }) => seenAgain || from === here || !seen.has(text))
    const leading = leadingTo(
      here,
      all.filter((click) => seen.has(click.text)),
    )
    memory.setClicks(writeClicks(all.filter((click) => since.includes(click) || leading.includes(click))))
    return leading
  }

  /** Removes a click and those before it from the memory, so that it counts once. Returns whether it was still there. */
  function take({ text }: Click): boolean {
    const all = readClicks(memory.clicks())
    const found = all.findIndex((one) => one.text === text)
    return found >= 0 && memory.setClicks(writeClicks(all.slice(found + 1)))
  }

  /** Enters the answer of a click. Returns whether the click was still there: the reader may have gone on while guides were loaded. */
  async function enter(click: Click): Promise<boolean> {
    const { from, answer, via } = click
    const asked = targetOf(from)
    // The page was left before it could do that.
    if (via) await takeOver(via, asked)
    if (answer === '') return take(click)
    const way = await wayTo(asked)
    const begun = way.trail ? way.from : await beginning(asked)
    const { guide } = begun
    // Both paths are walked first, so that every guide that they touch is loaded.
    const before = await replaying(begun, memory.walk(guide).answers)
    await replaying(begun, { ...memory.walk(guide).answers, [from]: answer })
    // The path to here cannot be known now. The answer is left for the next page, instead of counting as the first of a new walk.
    if (unreachable && !way.trail && ![guide, ''].includes(memory.current())) return false
    const answers = memory.walk(guide).answers
    if (!take(click)) return false
    if (allGuides.has(guide)) {
      const changed = changeAnswer(new Map(allGuides), begun, answers, asked, answer, { known })
      memory.keep(begun, changed.answers)
      // Who has come round to the question again answers it anew, and has changed nothing.
      if (before.ending !== 'loop' || keyOf(before.at) !== from) fallen.push(...changed.fallen)
    } else {
      // A guide that cannot be loaded now may be there on the next page.
      const { from: kept } = memory.walk(guide)
      memory.keep(kept === undefined ? begun : targetOf(kept), { ...answers, [from]: answer })
    }
    return true
  }
}
