import { readTarget, type Crossing } from '@/lib/tree'
import { resolve, type ParsedGuides } from '../library/guides'
import type { ParsedChoice, ParsedStep } from '../library/parsed-steps'
import { hasTwins, isUnsure } from './unsure'

/** Whether it is known which answers a question has: none of them gets its id from a target that is at fault. */
export function hasAllIds(step: ParsedStep, guide: string, parsedGuides: ParsedGuides): boolean {
  return (
    !isUnsure(step) &&
    !hasTwins(step) &&
    step.choices.every(({ idIsWritten, to }) => idIsWritten || isThere(to, guide, parsedGuides))
  )
}

/** Whether it is open how a walk goes on from a step that it passes, or ends there: what it takes there has a finding of its own. */
export function isOpen({ guide, step, answer, known }: Crossing, parsedGuides: ParsedGuides): boolean {
  const parsed = parsedGuides.get(guide)?.steps.get(step)
  if (!parsed) return false
  const taken = parsed.choices.filter(({ id }) => id === answer)
  const [choice, ...more] = taken
  // What was not given, but known, depends on the other answers, too.
  const isSure = !choice || known ? !isUnsure(parsed) : more.length === 0 && isSureOf(choice, parsed)
  const then = choice ? choice.then : parsed.then
  return !isSure || (then !== undefined && !isReturn(then, guide, parsedGuides))
}

/** Whether a question is one, and an answer of it as it is to be, whatever is wrong with its others. */
function isSureOf({ path }: ParsedChoice, { kinds, findings }: ParsedStep): boolean {
  const [, own] = path
  return (
    kinds.length === 1 &&
    findings.every(
      ({ aside, field: [choices, nth] = [] }) =>
        aside === true || (choices === 'choices' && typeof nth === 'number' && nth !== own),
    )
  )
}

function isThere(text: string | undefined, guide: string, parsedGuides: ParsedGuides): boolean {
  const to = text === undefined ? undefined : resolve(text, guide, parsedGuides)
  return to !== undefined && (parsedGuides.get(to.guide)?.steps.has(to.step) ?? false)
}

/** A walk comes back to a step of the guide that it left. */
function isReturn(then: string, guide: string, parsedGuides: ParsedGuides): boolean {
  return readTarget(then, guide)?.guide === guide && isThere(then, guide, parsedGuides)
}
