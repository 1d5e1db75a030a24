import { isId, noWayOut, successorKeys, targetOf, unreachable, withReturns, type Graph } from '@/lib/tree'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuides } from '../library/guides'
import type { ParsedStep } from '../library/parsed-steps'

/** How many steps to which nothing leads are named where one of them may be meant. */
const MOST_NAMED = 3

interface Ways {
  readonly findings: readonly Finding[]
  /** By guide, the files of steps without a way out. */
  readonly endless: ReadonlyMap<string, readonly string[]>
}

/**
 * Steps to which no way leads, and those from which none leads out.
 * @param startless guides of which it is not known where they begin
 * @param open by guide, files that leave open where they lead: what nothing leads to may follow from that
 */
export function checkWays(
  graph: Graph,
  starts: readonly string[],
  startless: ReadonlySet<string>,
  open: ReadonlyMap<string, readonly string[]>,
  parsedGuides: ParsedGuides,
): Ways {
  const stepOf = (key: string) => {
    const { guide, step } = targetOf(key)
    return parsedGuides.get(guide)?.steps.get(step)
  }
  const endless = new Map<string, string[]>()
  // Where a guide's start is unknown, nothing can be said of what leads from it.
  const orphans = unreachable(graph, starts).filter((key) => !startless.has(targetOf(key).guide))
  const lost = new Set(orphans)
  const findings: Finding[] = []
  /** By guide, rounds that readers come to: one of their targets may be wrong, and meant to lead elsewhere. */
  const rounds = new Map<string, string[]>()
  const isEndless = new Set(noWayOut(graph))
  // Of a part that can come to itself again that is said.
  for (const key of noWayOut(withReturns(graph)).filter((one) => isEndless.has(one))) {
    const target = targetOf(key)
    const { guide } = target
    const parsed = stepOf(key)
    const file = parsed?.file ?? ''
    endless.set(guide, [...(endless.get(guide) ?? []), file])
    if (!lost.has(key)) rounds.set(guide, [...(rounds.get(guide) ?? []), file])
    const isOwn =
      graph.get(key)?.exits.every(({ to, then }) => to === key && then === undefined) &&
      parsed?.next !== undefined
    const place = isOwn ? parsed.matter.place(['next']) : { file, line: 1, column: 1 }
    const message = isOwn
      ? `next: "${parsed.next ?? ''}" is this step itself, so the reader never gets on. Lead to another step.`
      : 'from here no outcome can be reached: the reader goes round in circles. Add an answer that leads to an outcome.'
    const hint = lost.has(key) ? '' : notLedTo(guide, orphans, graph)
    findings.push(finding('no-way-out', place, `${message}${hint}`, target))
  }
  for (const key of orphans) {
    const target = targetOf(key)
    const { guide, step } = target
    const parsed = stepOf(key)
    const own = parsed?.file ?? ''
    // What it says itself leads nobody to it, if it is a step.
    const others = [...(open.get(guide) ?? []), ...(rounds.get(guide) ?? [])].filter((file) => file !== own)
    const itself = isId(step) && parsed && !mayBeNoStep(parsed) ? [] : [own]
    const message =
      'no way from any guide’s start leads here. Let an answer or a "next" lead to it, or remove the file.'
    const found = finding('unreachable', { file: own, line: 1, column: 1 }, message, target)
    findings.push(following(found, ...others, ...itself))
  }
  return { findings, endless }
}

/** Asks whether the first of the guide's steps to which nothing leads are meant. */
function notLedTo(guide: string, orphans: readonly string[], graph: Graph): string {
  const led = new Set(orphans.flatMap((key) => successorKeys(graph.get(key)).filter((to) => to !== key)))
  const names = orphans
    .filter((key) => !led.has(key))
    .map(targetOf)
    .flatMap((target) => (target.guide === guide ? [`"${target.step}"`] : []))
  if (names.length === 0 || names.length > MOST_NAMED) return ''
  return ` Nothing leads to ${names.join(', ')}: is ${names.length > 1 ? 'one of these' : 'it'} meant?`
}

/** Whether a file may be something else than a step: it cannot be read, or has no kind and fields that no step has. */
function mayBeNoStep({ unread, kinds, findings }: ParsedStep): boolean {
  return unread || (kinds.length === 0 && findings.some(({ aside }) => aside !== true))
}
