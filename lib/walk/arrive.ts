import {
  changeAnswer,
  decodeVia,
  keyOf,
  recall,
  replay,
  targetOf,
  type Answers,
  type Crossing,
  type Forest,
  type Guide,
  type Target,
} from '@/lib/tree'
import { leadingTo, readClicks, writeClicks, type Click } from './clicks'
import type { Memory } from './memory'

/** How a reader came to the step at hand. */
export interface Arrival {
  /** The guide in which the walk began. */
  readonly walk: string
  /** The steps passed on the way here; undefined where the reader's answers do not lead here. */
  readonly trail?: readonly Crossing[]
  /** Answers that the last one made to fall away. */
  readonly fallen: readonly Crossing[]
  /** Whether the link brought answers that no longer apply. */
  readonly lost: boolean
  /** The guides that were needed: for the words of the trail. */
  readonly forest: Forest
}

export interface Here {
  readonly at: Target
  /** The address's `via`, null if it has none. */
  readonly via: string | null
  readonly memory: Memory
  /** Loads a guide; undefined where it is not there or cannot be had now. */
  readonly load: (guide: string) => Promise<Guide | undefined>
}

const MOST_GUIDES = 12

/**
 * Finds out how the reader came here, and brings the tab's memory up to date: the answers of a link are taken over, the answer just
 * given is entered, what no longer lies on the way falls away. Loads nothing for a reader without answers. Never throws.
 */
export async function arrive({ at, via, memory, load }: Here): Promise<Arrival> {
  const forest = new Map<string, Guide>()
  const fetched = new Set<string>()
  const fetch = async (guide: string) => {
    if (fetched.has(guide) || fetched.size >= MOST_GUIDES) return false
    fetched.add(guide)
    const loaded = await load(guide).catch(() => undefined)
    if (loaded) forest.set(guide, loaded)
    return loaded !== undefined
  }
  /** Walks, and again with each further guide that the walk comes to. A new map each time: what is known of a forest is kept by it. */
  const walking = async <T>(
    step: (known: Forest) => T,
    needs: (result: T) => string | undefined,
  ): Promise<T> => {
    for (;;) {
      const result = step(new Map(forest))
      const missing = needs(result)
      if (missing === undefined || forest.has(missing) || !(await fetch(missing))) return result
    }
  }
  const fallen: Crossing[] = []
  let lost = false
  const clicks = clicksTo(keyOf(at))
  if (via) {
    clicks.forEach(take)
    const decoded = decodeVia(via, at.guide)
    for (const guide of new Set([at.guide, decoded.start, ...decoded.answers.map((one) => one.guide)]))
      if (guide) await fetch(guide)
    const recalled = await walking(
      (known) => recall(known, at, decoded),
      ({ walk }) => (walk.ending === 'missing' ? walk.at.guide : undefined),
    )
    memory.keep(recalled.guide, recalled.answers)
    lost = recalled.lost
  } else {
    for (const click of clicks) if (!(await enter(click))) break
  }
  const { walk, trail } = await wayTo(at)
  if (trail) memory.keep(walk, memory.answers(walk))
  return { walk, trail, fallen, lost, forest }

  /** The walk whose answers lead to a step; else one that begins in its guide, and no trail. */
  async function wayTo(step: Target): Promise<{ walk: string; trail?: readonly Crossing[] }> {
    for (const guide of new Set([memory.current() ?? step.guide, step.guide])) {
      const answers = memory.answers(guide)
      if (Object.keys(answers).length === 0) continue
      const { trail, ending } = await replaying(guide, answers, step)
      if (ending === 'arrived') return { walk: guide, trail }
    }
    return { walk: step.guide }
  }

  function replaying(guide: string, answers: Answers, until?: Target) {
    return walking(
      (known) => replay(known, guide, answers, { until }),
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
    const { walk } = await wayTo(asked)
    // Both ways are walked first, so that every guide that they touch is loaded.
    await replaying(walk, memory.answers(walk))
    await replaying(walk, { ...memory.answers(walk), [from]: answer })
    const answers = memory.answers(walk)
    if (!take(click)) return false
    if (forest.has(walk)) {
      const changed = changeAnswer(new Map(forest), walk, answers, asked, answer)
      memory.keep(walk, changed.answers)
      fallen.push(...changed.fallen)
    } else {
      memory.keep(walk, { ...answers, [from]: answer })
    }
    return true
  }
}
