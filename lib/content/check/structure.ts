import { keyOf, longestWay, readTarget, targetOf, type Node, type NodeExit } from '@/lib/tree'
import type { ParsedIndex, ParsedStep } from '../library/parsed-steps'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuides } from '../library/guides'
import { siteField } from '../library/site'
import type { Site } from '../library/site-type'
import { checkConditions } from './conditions'
import { checkReturns } from './returns'
import { checkShape } from './step-shape'
import { lookUp, lookUpThen, targetsIn } from './targets'
import { hasTwins, isUnsure } from './unsure'
import { checkWays } from './ways'

const MOST_QUESTIONS = 12

/** Everything about the tree of the first language: targets, ways in and out, and what a question should not be. */
export function checkStructure(site: Site, parsedGuides: ParsedGuides): Finding[] {
  const findings: Finding[] = []
  const graph = new Map<string, Node>()
  const starts: string[] = []
  const startless = new Set<string>()
  /** By guide, files that leave open where they lead. */
  const open = new Map<string, string[]>()
  for (const guide of parsedGuides.values()) {
    const start = guide.index && checkStart(guide.index, guide.id, parsedGuides, findings)
    if (start) starts.push(start)
    else startless.add(guide.id)
    for (const step of guide.steps.values()) {
      findings.push(...checkShape(step, guide.id))
      const { node, leads } = nodeOf(step, guide.id, parsedGuides, findings)
      graph.set(keyOf({ guide: guide.id, step: step.id }), node)
      for (const id of leads) open.set(id, [...(open.get(id) ?? []), step.file])
    }
  }
  const ways = checkWays(graph, starts, startless, open, parsedGuides)
  findings.push(
    ...ways.findings,
    ...checkReturns(graph, parsedGuides, (guide) => [
      ...(open.get(guide) ?? []),
      ...(ways.endless.get(guide) ?? []),
    ]),
    ...checkConditions(site, parsedGuides, graph).map((one) =>
      following(one, siteField('interfaces'), siteField('facts')),
    ),
  )
  for (const start of starts) checkDepth(start, graph, parsedGuides, findings)
  return findings
}

function checkStart(
  index: ParsedIndex,
  guide: string,
  parsedGuides: ParsedGuides,
  findings: Finding[],
): string | undefined {
  if (index.start === undefined) return undefined
  const place = () => index.matter.place(['start'])
  if (index.start.includes('/')) {
    const message = `start: expected the id of a step of this guide, found "${index.start}". Name the step without its guide.`
    findings.push(finding('missing-target', place(), message, { guide }))
    return undefined
  }
  const { to, meant, findings: missing } = lookUp(index.start, guide, parsedGuides, place, { guide })
  findings.push(...missing)
  const start = to ?? meant
  return start && keyOf(start)
}

/** The step as the graph has it. What cannot be known counts as a way out, for its own finding comes first. */
function nodeOf(
  step: ParsedStep,
  guide: string,
  parsedGuides: ParsedGuides,
  findings: Finding[],
): { node: Node; leads: ReadonlySet<string> } {
  const about = { guide, step: step.id }
  let unknown = isUnsure(step)
  const exits: NodeExit[] = []
  /** Guides to some step of which it may lead, nobody knows to which. */
  const leads = new Set<string>()
  const empty = step.kinds.includes('choices') && step.choices.length === 0
  if (
    empty ||
    step.unread ||
    step.kinds.length === 0 ||
    hasTwins(step) ||
    step.choices.some(({ to }) => to === undefined)
  )
    leads.add(guide)
  for (const { text, place, then } of targetsIn(step)) {
    const { to, meant, findings: missing } = lookUp(text, guide, parsedGuides, place, about)
    const back = then && lookUpThen(then, guide, parsedGuides, about)
    findings.push(...missing, ...(back?.findings ?? []))
    const exit = to ?? meant
    const onward = back?.to ?? back?.meant
    if (exit) exits.push({ to: keyOf(exit), ...(onward && { then: keyOf(onward) }) })
    if (!to || (back && !back.to)) unknown = true
    if (!exit) leads.add(guide).add(readTarget(text, guide)?.guide ?? guide)
    if (back && !onward) leads.add(guide)
  }
  for (const text of step.salvaged) {
    const { to } = lookUp(text, guide, parsedGuides, () => step.matter.place([]), {})
    if (to) exits.push({ to: keyOf(to) })
  }
  const end = unknown ? 'unknown' : step.outcome
  return { node: { exits, question: step.choices.length > 0, ...(end && { end }) }, leads }
}

function checkDepth(
  start: string,
  graph: ReadonlyMap<string, Node>,
  parsedGuides: ParsedGuides,
  findings: Finding[],
): void {
  const { questions: most, isLongest } = longestWay(graph, start)
  const { guide } = targetOf(start)
  const index = parsedGuides.get(guide)?.index
  if (most <= MOST_QUESTIONS || !index) return
  const message = `the longest way asks ${isLongest ? '' : 'at least '}${most} questions; people bear about ${MOST_QUESTIONS}. Ask first what rules out most, or split the guide.`
  findings.push(finding('deep', index.matter.place(['start']), message, { guide }))
}
