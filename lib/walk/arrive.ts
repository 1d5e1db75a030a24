import {
  beginningOf,
  changeAnswer,
  decodeVia,
  encodeVia,
  keyOf,
  recall,
  replay,
  targetOf,
  type Answers,
  type Crossing,
  type Forest,
  type Guide,
  type Known,
  type Recalled,
  type Target,
} from '@/lib/tree'
import { leadingTo, readClicks, writeClicks, type Click } from './clicks'
import type { Memory } from './memory'

/** How a reader came to the step at hand. */
export interface Arrival {
  /** Where the walk began: at a guide's start, or where the reader came in. */
  readonly from: Target
  /** Whether that is not where the guide begins. */
  readonly cameIn: boolean
  /** The steps passed on the way here; undefined where the reader's answers do not lead here. */
  readonly trail?: readonly Crossing[]
  /** Answers that the last one made to fall away. */
  readonly fallen: readonly Crossing[]
  /** Whether the link brought answers that no longer apply. */
  readonly lost: boolean
  /** Whether any of them does apply. */
  readonly kept: boolean
  /** Where the part at hand returns to, if the walk goes through one. */
  readonly back?: Target
  /** The guides that were needed: for the words of the trail. */
  readonly forest: Forest
}

export interface Here {
  readonly at: Target
  /** The address's `via`, null if it has none. */
  readonly via: string | null
  /** The answers with which the page was seen before, as a `via`: the browser's history has come to it again. */
  readonly before?: string | undefined
  readonly memory: Memory
  /** What is known of the reader beside answers. */
  readonly known?: Known
  /** Loads a guide; undefined where it is not there or cannot be had now. */
  readonly load: (guide: string) => Promise<Guide | undefined>
}

const MOST_GUIDES = 12

/**
 * Finds out how the reader came here, and brings the tab's memory up to date: the answers of a link are taken over, the answer just
 * given is entered, what no longer lies on the way falls away. Loads nothing for a reader without answers. Never throws.
 */
export async function arrive({ at, via, before, memory, known = {}, load }: Here): Promise<Arrival> {
  const forest = new Map<string, Guide>()
  const fetched = new Set<string>()
  /** Whether a guide could not be asked for: the network is gone, or the page is being left. */
  let unreachable = false
  const fetch = async (guide: string) => {
    if (fetched.has(guide) || fetched.size >= MOST_GUIDES) return false
    fetched.add(guide)
    const loaded = await load(guide).catch(() => {
      unreachable = true
      return undefined
    })
    if (loaded) forest.set(guide, loaded)
    return loaded !== undefined
  }
  /** Walks, and again with each further guide that the walk comes to. A new map each time: what is known of a forest is kept by it. */
  const walking = async <T>(
    step: (there: Forest) => T,
    needs: (result: T) => string | undefined,
  ): Promise<T> => {
    for (;;) {
      const result = step(new Map(forest))
      const missing = needs(result)
      if (missing === undefined || forest.has(missing) || !(await fetch(missing))) return result
    }
  }
  const fallen: Crossing[] = []
  let [lost, kept] = [false, false]
  const clicks = clicksTo(keyOf(at))
  if (via) {
    clicks.forEach(take)
    const { lost: some, answers } = await takeOver(via)
    lost = some
    kept = Object.keys(answers).length > 0
  } else if (clicks.length > 0) {
    for (const click of clicks) if (!(await enter(click))) break
  } else if (before !== undefined && before !== encodeVia((await wayTo(at)).trail ?? [], at.guide)) {
    // Answers have been changed since. Those given later are kept only where they belong to the same way.
    if (before) await takeOver(before)
    else memory.keep(at, {})
  }
  const { from, trail, back } = await wayTo(at)
  if (trail) memory.keep(from, memory.walk(from.guide).answers)
  const cameIn = from.step !== forest.get(from.guide)?.start
  return { from, cameIn, trail, ...(back && { back }), fallen, lost, kept, forest }

  /** Takes over the answers that a via carries. */
  async function takeOver(carried: string): Promise<Recalled> {
    const decoded = decodeVia(carried, at.guide)
    for (const guide of new Set([at.guide, decoded.start, ...decoded.answers.map((one) => one.guide)]))
      if (guide) await fetch(guide)
    const recalled = await walking(
      (there) => recall(there, at, decoded, { known }),
      ({ walk }) => (walk.ending === 'missing' ? walk.at.guide : undefined),
    )
    memory.keep(recalled.from, recalled.answers)
    return recalled
  }

  /** The walk whose answers lead to a step; else one that begins there, and no trail. */
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

  /** Where a walk begins whose first answer is to this question. */
  async function beginning(question: Target): Promise<Target> {
    // What it takes to know that is loaded.
    await replaying(question.guide, {}, question)
    return beginningOf(new Map(forest), question, question.guide, { known })
  }

  function replaying(from: string | Target, answers: Answers, until?: Target) {
    return walking(
      (there) => replay(there, from, answers, { until, known }),
      ({ ending, at: stands }) => (ending === 'missing' ? stands.guide : undefined),
    )
  }

  /** The clicks to be entered. Others are forgotten, but for those on this page: the reader may be going on already. */
  function clicksTo(here: string): Click[] {
    const all = readClicks(memory.clicks())
    const leading = leadingTo(here, all)
    memory.setClicks(writeClicks(all.filter((click) => click.from === here || leading.includes(click))))
    return leading
  }

  /** Takes a click and those before it, so that it counts once. Gives whether it was still there. */
  function take({ text }: Click): boolean {
    const all = readClicks(memory.clicks())
    const found = all.findIndex((one) => one.text === text)
    return found >= 0 && memory.setClicks(writeClicks(all.slice(found + 1)))
  }

  /** Enters what a click said. Gives whether it was still to be entered: the reader may have gone on while guides were loaded. */
  async function enter(click: Click): Promise<boolean> {
    const { from, answer } = click
    if (answer === '') return take(click)
    const asked = targetOf(from)
    const way = await wayTo(asked)
    const begun = way.trail ? way.from : await beginning(asked)
    const { guide } = begun
    // Both ways are walked first, so that every guide that they touch is loaded.
    await replaying(begun, memory.walk(guide).answers)
    await replaying(begun, { ...memory.walk(guide).answers, [from]: answer })
    // What leads here cannot be known now: the answer is left for the next page, not taken for the first of a new walk.
    if (unreachable && !way.trail && ![guide, ''].includes(memory.current())) return false
    const answers = memory.walk(guide).answers
    if (!take(click)) return false
    if (forest.has(guide)) {
      const changed = changeAnswer(new Map(forest), begun, answers, asked, answer, { known })
      memory.keep(begun, changed.answers)
      fallen.push(...changed.fallen)
    } else {
      // What cannot be walked now may be there for the next page.
      const { from: kept } = memory.walk(guide)
      memory.keep(kept === undefined ? begun : targetOf(kept), { ...answers, [from]: answer })
    }
    return true
  }
}
