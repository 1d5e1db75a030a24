import { buildGuides, type ParsedGuides, type Library, scenarioWalks } from '@/lib/content'
import {
  graphOf,
  keyOf,
  noWayOut,
  replay,
  startsOf,
  unreachable,
  walkOrder,
  type Choice,
  type Guides,
  type Guide,
  type Question,
} from '@/lib/tree'

/** A fault put into a guide, and whether the check or a scenario would notice. */
export interface Mutant {
  readonly guide: string
  /** What was done, in words. */
  readonly fault: string
  readonly noticed: boolean
}

/**
 * Puts one fault at a time into each question: an answer leads elsewhere in its guide, two answers change places, an answer is gone. Each is noticed where a
 * step is lost, a way has no end, or a scenario ends elsewhere. Nothing is written.
 */
export function mutantsOf(library: Library): Mutant[] {
  const first: ParsedGuides = library.languages.get(library.site.site.languages[0] ?? '') ?? new Map()
  const allGuides = buildGuides(first, first)
  const walks = scenarioWalks(library.root, first)
  const ends = walks.map((walk) => endOf(allGuides, walk))
  const notices = (mutated: Guides) =>
    unreachable(graphOf(mutated), startsOf(mutated)).length > 0 ||
    noWayOut(graphOf(mutated)).length > 0 ||
    walks.some((walk, i) => endOf(mutated, walk) !== ends[i])
  return [...allGuides.values()].flatMap((guide) =>
    faultsIn(guide).map(({ fault, question }) => ({
      guide: guide.id,
      fault,
      noticed: notices(withQuestion(allGuides, guide, question)),
    })),
  )
}

function endOf(
  allGuides: Guides,
  { guide, answers, known = {} }: ReturnType<typeof scenarioWalks>[number],
): string {
  const { at, ending } = replay(allGuides, guide, answers, { known })
  return `${keyOf(at)} ${ending}`
}

function faultsIn(guide: Guide): { fault: string; question: Question }[] {
  const order = walkOrder(guide)
  return order.flatMap((id, place) => {
    const step = guide.steps.get(id)
    if (step?.kind !== 'question') return []
    const change = (choices: readonly Choice[]): Question => ({ ...step, choices })
    const faults = step.choices.flatMap((choice, i) => {
      const others = order.filter(
        (one) => keyOf({ guide: guide.id, step: one }) !== keyOf(choice.to) && one !== id,
      )
      const to = others[(place + i) % Math.max(1, others.length)]
      const next = step.choices[i + 1]
      return [
        ...(to === undefined
          ? []
          : [
              {
                fault: `${id}.${choice.id} leads to ${to}`,
                question: change(step.choices.with(i, { ...choice, to: { guide: guide.id, step: to } })),
              },
            ]),
        ...(next === undefined || keyOf(next.to) === keyOf(choice.to)
          ? []
          : [
              {
                fault: `${id}.${choice.id} and ${id}.${next.id} have changed places`,
                question: change(
                  step.choices.with(i, { ...choice, to: next.to }).with(i + 1, { ...next, to: choice.to }),
                ),
              },
            ]),
        ...(step.choices.length === 1
          ? []
          : [{ fault: `${id}.${choice.id} is gone`, question: change(step.choices.toSpliced(i, 1)) }]),
      ]
    })
    return faults
  })
}

function withQuestion(allGuides: Guides, guide: Guide, question: Question): Guides {
  return new Map(allGuides).set(guide.id, {
    ...guide,
    steps: new Map(guide.steps).set(question.id, question),
  })
}
