import { UserError } from '@/lib/command/user-error'
import { didYouMean, exitsOf, walkOrder, type Guide, type Question, type Target } from '@/lib/tree'

/** Where a new step hangs in a guide. */
export interface Hook {
  /** The step that leads to it. */
  readonly after: string
  /** The answer of that question that leads to it; undefined where it gets an answer of its own, or `after` asks nothing. */
  readonly answer?: string
  /** Where it leads on, as a target is written: where the hook led before, or else the end of the guide. */
  readonly to: string
}

/** More than this the check calls crowded. */
export const MOST_ANSWERS = 7

/**
 * Where a new step hangs.
 * @param after the step that its writer names; without one, the first question that has room for an answer
 * @param answer the answer that its writer names
 * @throws UserError that says what could be named
 */
export function hookIn(guide: Guide, after?: string, answer?: string): Hook {
  const step = after === undefined ? firstWithRoom(guide) : guide.steps.get(after)
  if (!step) throw new UserError(noStep(guide, after!))
  if (step.kind === 'outcome') {
    throw new UserError(
      `"${step.id}" is an outcome: nothing comes after it. Name a question or an instruction with --after.`,
    )
  }
  if (step.kind === 'instruction') {
    if (answer !== undefined)
      throw new UserError(`"${step.id}" is an instruction and has no answers. Leave --answer out.`)
    return { after: step.id, to: written(step.next, guide) }
  }
  if (answer === undefined) return { after: step.id, to: written(endAfter(guide, step), guide) }
  const choice = step.choices.find(({ id }) => id === answer)
  if (choice) return { after: step.id, answer, to: written(choice.to, guide) }
  const ids = step.choices.map(({ id }) => id)
  throw new UserError(
    `"${step.id}" has no answer "${answer}"${didYouMean(answer, ids)} Its answers are: ${ids.join(', ')}.`,
  )
}

function noStep(guide: Guide, after: string): string {
  const shown = walkOrder(guide).slice(0, 12).join(', ')
  return `the guide "${guide.id}" has no step "${after}"${didYouMean(after, guide.steps.keys())} Its steps are: ${shown}${guide.steps.size > 12 ? ' …' : ''}.`
}

function firstWithRoom(guide: Guide) {
  const steps = walkOrder(guide).flatMap((id) => guide.steps.get(id) ?? [])
  const found =
    steps.find((step) => step.kind === 'question' && step.choices.length < MOST_ANSWERS) ??
    steps.find(({ kind }) => kind === 'instruction')
  if (found) return found
  throw new UserError(
    `no question of "${guide.id}" has room for another answer. Name the place with --after <step>, and --answer <answer> if it is to stand behind one.`,
  )
}

/** The outcome nearest after a question, support before others; where there is none, where its last answer leads. */
function endAfter(guide: Guide, question: Question): Target {
  const seen = new Set([question.id])
  const ends: Target[] = []
  for (const id of seen) {
    const step = guide.steps.get(id)
    if (step?.kind === 'outcome') ends.push({ guide: guide.id, step: id })
    for (const to of step ? exitsOf(step) : []) if (to.guide === guide.id) seen.add(to.step)
  }
  const isSupport = ({ step }: Target) => {
    const end = guide.steps.get(step)
    return end?.kind === 'outcome' && end.outcome === 'support'
  }
  return ends.find(isSupport) ?? ends[0] ?? question.choices.at(-1)!.to
}

function written(to: Target, guide: Guide): string {
  return to.guide === guide.id ? to.step : `${to.guide}/${to.step}`
}
