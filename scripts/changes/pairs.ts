import { exitsOf, keyOf, targetOf, type Exit, type Guide, type Step, type Target } from '@/lib/tree'
import { plainText } from '@/lib/content'
import type { Fates } from './fates'
import type { Side } from './side'

/** A way out of a step at both times. */
export interface ExitPair {
  readonly state: 'same' | 'added' | 'gone' | 'led'
  readonly old?: Exit
  readonly now?: Exit
}

/** A step at both times. */
export interface StepPair {
  /** What it is called in the picture: its key now, or where it is gone, the one that it had. */
  readonly at: Target
  readonly old?: Step
  readonly now?: Step
  /** Its former key, where it has another one now. */
  readonly was?: string
  /** Where it is gone: the step that takes over its address. */
  readonly takenOverBy?: string
  /** At which of the times its file cannot be read. What it leads to is not compared then. */
  readonly unread?: 'old' | 'now'
  readonly exits: readonly ExitPair[]
}

/** A guide at both times, with all steps that it has, or had. */
export interface GuidePair {
  readonly id: string
  readonly old?: Guide
  readonly now?: Guide
  readonly steps: readonly StepPair[]
}

/** Where a guide started, by the name that the step has now; undefined where the guide is new, or gone. */
export function formerStart({ old, now, steps }: GuidePair): string | undefined {
  if (!old || !now) return undefined
  const was = keyOf({ guide: old.id, step: old.start })
  return steps.find((step) => (step.was ?? keyOf(step.at)) === was && step.old)?.at.step ?? old.start
}

/** The step as it is shown: as it is now, unless it can only be read as it was. */
export function shownStep({ old, now, unread }: StepPair): Step {
  return (unread === 'now' ? old : (now ?? old))!
}

/** Puts the guides of two times side by side. */
export function pairsOf(old: Side, now: Side, fates: Fates): GuidePair[] {
  const translate = translator(fates)
  const pairs: GuidePair[] = []
  const met = new Set<string>()
  for (const guide of now.guides.values()) {
    const [formerId] = [...fates.guides].find(([, to]) => to === guide.id) ?? []
    const former = old.guides.get(guide.id) ?? old.guides.get(formerId ?? '')
    if (former) met.add(former.id)
    const steps = [...guide.steps.values()].map((step): StepPair => {
      const at = { guide: guide.id, step: step.id }
      const key = keyOf(at)
      const was = fates.before.get(key)
      if (was === undefined) return { at, now: step, exits: allOf(step, 'added') }
      const { guide: of, step: id } = targetOf(was)
      const before = old.guides.get(of)!.steps.get(id)!
      const unread = now.unread.has(key) ? 'now' : old.unread.has(was) ? 'old' : undefined
      const exits = unread
        ? (unread === 'now' ? exitsOf(before) : exitsOf(step)).map((exit): ExitPair => ({
            state: 'same',
            now: translated(exit, unread === 'now', translate),
          }))
        : exitPairs(before, step, translate)
      return { at, old: before, now: step, exits, ...(was !== key && { was }), ...(unread && { unread }) }
    })
    const gone = former ? goneOf(former, guide.id, fates, translate) : []
    pairs.push({ id: guide.id, now: guide, ...(former && { old: former }), steps: [...steps, ...gone] })
  }
  for (const guide of old.guides.values())
    if (!met.has(guide.id))
      pairs.push({ id: guide.id, old: guide, steps: goneOf(guide, guide.id, fates, translate) })
  return pairs
}

type Translate = (target: Target) => Target

/** Former targets as what they are now; what is gone stays, in the guide as it is called now. */
function translator({ now, guides }: Fates): Translate {
  return (target) => {
    const to = now.get(keyOf(target))
    return to === undefined
      ? { guide: guides.get(target.guide) ?? target.guide, step: target.step }
      : targetOf(to)
  }
}

function translated(exit: Exit, isOld: boolean, translate: Translate): Exit {
  if (!isOld) return exit
  return { ...exit, ...translate(exit), ...(exit.then && { then: translate(exit.then) }) }
}

function goneOf(guide: Guide, id: string, fates: Fates, translate: Translate): StepPair[] {
  return [...guide.steps.values()].flatMap((step): StepPair[] => {
    const key = keyOf({ guide: guide.id, step: step.id })
    if (!fates.gone.has(key)) return []
    const exits = exitsOf(step).map((exit): ExitPair => ({
      state: 'gone',
      old: translated(exit, true, translate),
    }))
    const takenOverBy = fates.gone.get(key)
    return [{ at: { guide: id, step: step.id }, old: step, exits, ...(takenOverBy && { takenOverBy }) }]
  })
}

function allOf(step: Step, state: 'added'): ExitPair[] {
  return exitsOf(step).map((now) => ({ state, now }))
}

/** The answers of a step at both times: by their ids, then by their words, then by where they lead. */
function exitPairs(before: Step, step: Step, translate: Translate): ExitPair[] {
  const waiting = exitsOf(before).map((exit) => translated(exit, true, translate))
  const found = new Map<Exit, Exit>()
  const own = exitsOf(step)
  const pair = (isPair: (old: Exit, now: Exit) => boolean) => {
    for (const now of own) {
      if (found.has(now)) continue
      const at = waiting.findIndex((old) => isPair(old, now))
      if (at >= 0) found.set(now, waiting.splice(at, 1)[0]!)
    }
  }
  pair((one, other) => one.choice?.id === other.choice?.id)
  pair((one, other) => saidOf(one) !== '' && saidOf(one) === saidOf(other))
  pair((one, other) => one.choice !== undefined && other.choice !== undefined && leadsAlike(one, other))
  const pairs = own.map((now): ExitPair => {
    const old = found.get(now)
    if (!old) return { state: 'added', now }
    return { state: leadsAlike(old, now) ? 'same' : 'led', old, now }
  })
  return [...pairs, ...waiting.map((old): ExitPair => ({ state: 'gone', old }))]
}

/** What is said at a way out: the answer as plain text; '' at the one way on. */
export function saidOf({ choice }: Exit): string {
  return choice ? plainText(choice.label) : ''
}

function leadsAlike(one: Exit, other: Exit): boolean {
  const back = (exit: Exit) => (exit.then ? keyOf(exit.then) : '')
  return keyOf(one) === keyOf(other) && back(one) === back(other)
}
