import { exitsOf, keyOf, walkOrder, type Guide, type Guides, type Step } from '@/lib/tree'
import type { CountKind } from './accept'
import { isSolved, waysOn } from './counted-site'
import { WAYS, type Way } from './events'
import { shareOf, wilson, type Interval } from './share'

/** A number of the store, whatever it is summed over. */
export interface StepCount {
  readonly guide: string
  readonly step: string
  readonly kind: CountKind
  readonly key: string
  readonly n: number
}

/** An answer of a step, or its only way on. */
interface WayReport {
  /** The answer's id; '' on the only way on. */
  readonly key: string
  readonly label: string
  /** Where it leads, as `guide/step`. */
  readonly to: string
  readonly n: number
  /** Of all who left by an answer; undefined where they are too few. */
  readonly share?: number
  /** Those whose answer was known, so that they never saw the question. */
  readonly derived: number
}

/** What became of readers at a step. */
export interface StepReport {
  /** `guide/step` */
  readonly step: string
  readonly title: string
  readonly kind: 'question' | 'instruction' | 'solved' | 'support'
  /** How often the step was reached, and how. */
  readonly arrivals: number
  readonly by: Readonly<Record<Way, number>>
  readonly ways: readonly WayReport[]
  /** How often it was left by an answer. */
  readonly departures: number
  /** Arrivals less departures; at an outcome, where walks end. */
  readonly dropOff: number
  readonly dropOffShare?: number
  /** Of those, who went back in the browser's history or to the start again. */
  readonly back: number
  readonly restart: number
  /** People who were lost: who neither went on, nor back, nor began again. 0 at an outcome. */
  readonly lost: number
  /** Whether it helped: what readers said, or at a fix the answers that lead to `solved`. */
  readonly helped?: { readonly yes: number; readonly no: number; readonly rate?: Interval }
  readonly copies: number
}

/**
 * What became of readers at each step of a guide, in walking order. Arrivals are departures and drop-off, at every step.
 * @param counts of any guides, each summed over whatever is not told apart here
 */
export function reportOf(guides: Guides, guide: Guide, counts: readonly StepCount[]): StepReport[] {
  const byStep = new Map<string, StepCount[]>()
  for (const count of counts) {
    if (count.guide !== guide.id) continue
    const own = byStep.get(count.step)
    if (own) own.push(count)
    else byStep.set(count.step, [count])
  }
  return walkOrder(guide).map((id) => stepReport(guides, guide, guide.steps.get(id)!, byStep.get(id) ?? []))
}

function stepReport(guides: Guides, guide: Guide, step: Step, counts: readonly StepCount[]): StepReport {
  const sum = (kind: CountKind, key?: string) => sumOf(counts, kind, key)
  const key = keyOf({ guide: guide.id, step: step.id })
  const by = Object.fromEntries(WAYS.map((way) => [way, sum('arrive', way)])) as Record<Way, number>
  const arrivals = sum('arrive')
  const departures = sum('answer')
  const dropOff = arrivals - departures
  const [back, restart] = [sum('left', 'back'), sum('left', 'restart')]
  const dropOffShare = shareOf(dropOff, arrivals)
  const ways = waysOf(guides, step, key, counts, departures)
  const helped = helpedOf(guides, step, sum, departures)
  return {
    ...{ step: key, title: step.title, kind: step.kind === 'outcome' ? step.outcome : step.kind },
    ...{ arrivals, by, ways, departures, dropOff, back, restart },
    ...(dropOffShare !== undefined && { dropOffShare }),
    lost: step.kind === 'outcome' ? 0 : Math.max(0, dropOff - back - restart),
    ...(helped && { helped }),
    copies: sum('copy'),
  }
}

/** Its answers in writing order, and after them those that only a former version of the guide had: all of them are the departures. */
function waysOf(guides: Guides, step: Step, key: string, counts: readonly StepCount[], departures: number) {
  const sum = (kind: CountKind, way: string) => sumOf(counts, kind, way)
  const exits = exitsOf(step)
  const now = waysOn(guides, key)
  const former = counts.filter(({ kind, key: way }) => kind === 'answer' && !now.includes(way))
  return [...new Set([...now, ...former.map((one) => one.key)])].map((way): WayReport => {
    const exit = now.includes(way) ? exits.find(({ choice }) => (choice?.id ?? '') === way) : undefined
    const n = sum('answer', way)
    const share = shareOf(n, departures)
    return {
      ...{ key: way, label: exit?.choice?.label ?? way, to: exit ? keyOf(exit) : '', n },
      ...(share !== undefined && { share }),
      derived: sum('derived', way),
    }
  })
}

function sumOf(counts: readonly StepCount[], kind: CountKind, key?: string): number {
  const meant = counts.filter((one) => one.kind === kind && (key === undefined || one.key === key))
  return meant.reduce((sum, { n }) => sum + n, 0)
}

/** At a question with an answer that leads straight to `solved`, the answers say it. */
function helpedOf(
  guides: Guides,
  step: Step,
  sum: (kind: CountKind, key?: string) => number,
  departures: number,
): StepReport['helped'] {
  const good = step.kind === 'question' ? step.choices.filter(({ to }) => isSolved(guides, to)) : []
  if (step.kind === 'question' && good.length === 0) return undefined
  const yes = good.length > 0 ? good.reduce((n, { id }) => n + sum('answer', id), 0) : sum('solved', 'yes')
  const no = good.length > 0 ? departures - yes : sum('solved', 'no')
  if (step.kind === 'instruction' && yes + no === 0) return undefined
  const rate = wilson(yes, yes + no)
  return { yes, no, ...(rate && { rate }) }
}

/** A step that loses people, and how many. */
export interface Mend {
  readonly step: string
  readonly title: string
  /** How many people. */
  readonly people: number
  /** `lost`: they went away here; `no`: they said that it did not help. */
  readonly why: 'lost' | 'no'
}

/** What to mend first: steps by the people lost there, not by per cent, so that what few see comes last. */
export function mendFirst(reports: readonly StepReport[], most = 10): Mend[] {
  return reports
    .flatMap(({ step, title, lost, helped, kind }): Mend[] => [
      { step, title, people: lost, why: 'lost' },
      // At a question who answers "no" goes on, and is lost later or not at all.
      ...(helped && kind !== 'question' ? [{ step, title, people: helped.no, why: 'no' as const }] : []),
    ])
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people)
    .slice(0, most)
}
