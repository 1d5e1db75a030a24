import type { Choice, Exit, Guide, Step } from '@/lib/tree'
import { saidOf, shownStep, type GuidePair, type StepPair } from './pairs'

/** What a line of the picture stands for. `was` is where an answer led that leads elsewhere now. */
export type LineMark = 'same' | 'added' | 'gone' | 'now' | 'was'
export type StepMark = 'same' | 'added' | 'gone' | 'changed' | 'unread'

/** A guide with everything that it has at either time. */
export interface Union {
  readonly guide: Guide
  readonly steps: ReadonlyMap<string, UnionStep>
}

export interface UnionStep {
  readonly pair: StepPair
  readonly mark: StepMark
  /** What is drawn of its ways out, in order: the choices of the union's step, whose ids are their places here. */
  readonly lines: readonly Line[]
  /** How many ways out are not drawn, because nothing near them changed. */
  readonly hidden: number
}

interface Line {
  readonly mark: LineMark
  readonly exit: Exit
  readonly said: string
}

/**
 * Joins the two times of a guide in one. Every step is a question there, so that it can lead to more than it does at either time.
 * @param isChanged which steps have other words
 */
export function unionOf(pair: GuidePair, isChanged: (step: string) => boolean): Union {
  const steps = new Map<string, UnionStep>()
  for (const one of pair.steps)
    steps.set(one.at.step, { pair: one, mark: markOf(one, isChanged), lines: linesOf(one), hidden: 0 })
  const { title, start } = (pair.now ?? pair.old)!
  return joined({ id: pair.id, title, start }, steps)
}

/** A guide of at most so many steps is never cut down. */
const FEW = 16

/**
 * What changed of a guide, what stands next to it, and the way there from the start; undefined where that is hardly less than the
 * whole.
 */
export function focusedOn({ guide, steps }: Union, isTouched: (step: string) => boolean): Union | undefined {
  const shown = new Set([...steps.keys()].filter(isTouched))
  const inGuide = (id: string) =>
    (steps.get(id)?.lines ?? []).flatMap(({ exit }) =>
      exit.guide === guide.id && steps.has(exit.step) ? [exit.step] : [],
    )
  const above = new Map<string, string>()
  const met = new Set([guide.start])
  for (const id of met) {
    for (const next of inGuide(id)) {
      if (!met.has(next)) above.set(next, id)
      met.add(next)
    }
  }
  for (const id of [...shown]) {
    for (const next of inGuide(id)) shown.add(next)
    for (let up = above.get(id); up !== undefined; up = above.get(up)) shown.add(up)
  }
  if (steps.size <= FEW || shown.size > steps.size * 0.7) return undefined
  const kept = new Map<string, UnionStep>()
  for (const [id, step] of steps) {
    if (!shown.has(id)) continue
    const lines = step.lines.filter(
      ({ mark, exit }) =>
        mark !== 'same' || isTouched(id) || (exit.guide === guide.id && shown.has(exit.step)),
    )
    kept.set(id, { ...step, lines, hidden: step.lines.length - lines.length })
  }
  return joined(guide, kept)
}

function joined(
  { id, title, start }: Pick<Guide, 'id' | 'title' | 'start'>,
  steps: ReadonlyMap<string, UnionStep>,
): Union {
  const plain = { summary: '', keywords: [], products: [], aliases: [] }
  const drawn = new Map([...steps].map(([step, one]) => [step, drawnStep(step, one)]))
  return { guide: { ...plain, id, title, start, steps: drawn }, steps }
}

function markOf(pair: StepPair, isChanged: (step: string) => boolean): StepMark {
  if (pair.unread) return 'unread'
  if (!pair.old) return 'added'
  if (!pair.now) return 'gone'
  return isChanged(pair.at.step) ? 'changed' : 'same'
}

function linesOf({ exits }: StepPair): UnionStep['lines'] {
  return exits.flatMap(({ state, old, now }) => {
    const line = (mark: LineMark, exit: Exit) => ({ mark, exit, said: saidOf(exit) })
    if (state !== 'led') return [line(state, (now ?? old)!)]
    return [line('now', now!), line('was', old!)]
  })
}

function drawnStep(id: string, { pair, lines }: UnionStep): Step {
  const { title } = shownStep(pair)
  const choices = lines.map(({ mark, exit, said }, n): Choice => {
    const to = { guide: exit.guide, step: exit.step }
    // Where a part returned to is said in words alone once that is no longer so.
    const then = mark !== 'was' && mark !== 'gone' && exit.then ? { then: exit.then } : {}
    return { id: String(n), label: said, summary: said, to, ...then }
  })
  if (choices.length === 0) return { id, title, aliases: [], kind: 'outcome', outcome: 'support' }
  return { id, title, aliases: [], kind: 'question', choices }
}
