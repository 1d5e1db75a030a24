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
import type { Memory, Pending } from './memory'

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
  const pending = memory.take()
  let fallen: readonly Crossing[] = []
  let lost = false
  if (via) {
    const decoded = decodeVia(via, at.guide)
    for (const guide of new Set([at.guide, decoded.start, ...decoded.answers.map((one) => one.guide)]))
      if (guide) await fetch(guide)
    const recalled = await walking(
      (known) => recall(known, at, decoded),
      ({ walk }) => (walk.ending === 'missing' ? walk.at.guide : undefined),
    )
    memory.keep(recalled.guide, recalled.answers)
    lost = recalled.lost
  } else if (pending?.to === keyOf(at)) {
    fallen = await enter(pending)
  }
  for (const guide of new Set([memory.current() ?? at.guide, at.guide])) {
    const answers = memory.answers(guide)
    if (Object.keys(answers).length === 0) continue
    const { trail, ending } = await replaying(guide, answers, at)
    if (ending !== 'arrived') continue
    memory.keep(guide, answers)
    return { walk: guide, trail, fallen, lost, forest }
  }
  return { walk: at.guide, fallen, lost, forest }

  function replaying(guide: string, answers: Answers, until?: Target) {
    return walking(
      (known) => replay(known, guide, answers, until),
      ({ ending, at: stands }) => (ending === 'missing' ? stands.guide : undefined),
    )
  }

  async function enter({ walk, question, answer }: Pending): Promise<readonly Crossing[]> {
    const answers = memory.answers(walk)
    const asked = targetOf(question)
    // Both ways are walked first, so that every guide that they touch is loaded.
    await replaying(walk, answers)
    await replaying(walk, { ...answers, [question]: answer })
    if (!forest.has(walk)) {
      memory.keep(walk, { ...answers, [question]: answer })
      return []
    }
    const changed = changeAnswer(new Map(forest), walk, answers, asked, answer)
    memory.keep(walk, changed.answers)
    return changed.fallen
  }
}
