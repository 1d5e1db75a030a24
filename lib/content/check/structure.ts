import {
  isId,
  keyOf,
  longestWay,
  noWayOut,
  readTarget,
  targetOf,
  unreachable,
  type Node,
  type NodeExit,
} from '@/lib/tree'
import type { ParsedIndex, ParsedStep } from '../library/parsed-steps'
import { following } from '../findings/causes'
import { finding, type Finding, type Place } from '../findings/findings'
import { plainText, type ParsedGuides } from '../library/guides'
import { siteField } from '../library/site'
import type { Site } from '../library/site-type'
import { isFieldBelow } from '../unseen/foreign-signs'
import { checkConditions } from './conditions'
import { checkReturns } from './returns'
import { lookUp, lookUpThen, targetsIn } from './targets'

const MOST_QUESTIONS = 12
const MOST_CHOICES = 7

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
      findings.push(
        ...checkKind(step, guide.id),
        ...checkThen(step, guide.id),
        ...checkChoices(step, guide.id),
      )
      const { node, leads } = nodeOf(step, guide.id, parsedGuides, findings)
      graph.set(keyOf({ guide: guide.id, step: step.id }), node)
      for (const id of leads) open.set(id, [...(open.get(id) ?? []), step.file])
    }
  }
  const fileOf = (key: string) => {
    const { guide, step } = targetOf(key)
    return parsedGuides.get(guide)?.steps.get(step)?.file ?? ''
  }
  const at = (
    key: string,
    code: 'unreachable' | 'no-way-out',
    message: string,
    follows: string[] = [],
    place: Place = { file: fileOf(key), line: 1, column: 1 },
  ) => {
    findings.push(following(finding(code, place, message, targetOf(key)), ...follows))
  }
  const endless = noWayOut(graph)
  for (const key of endless) {
    const { guide } = targetOf(key)
    open.set(guide, [...(open.get(guide) ?? []), fileOf(key)])
  }
  for (const key of unreachable(graph, starts)) {
    // Where a guide's start is unknown, nothing can be said of what leads from it.
    if (startless.has(targetOf(key).guide)) continue
    at(
      key,
      'unreachable',
      'no way from any guide’s start leads here. Let an answer or a "next" lead to it, or remove the file.',
      [fileOf(key), ...(open.get(targetOf(key).guide) ?? [])],
    )
  }
  for (const key of endless) {
    const { guide, step } = targetOf(key)
    const parsed = parsedGuides.get(guide)?.steps.get(step)
    if (parsed && graph.get(key)?.exits.every(({ to }) => to === key) && parsed.next !== undefined) {
      const message = `next: "${parsed.next}" is this step itself, so the reader never gets on. Lead to another step.`
      at(key, 'no-way-out', message, [], parsed.matter.place(['next']))
      continue
    }
    at(
      key,
      'no-way-out',
      'from here no outcome can be reached: the reader goes round in circles. Add an answer that leads to an outcome.',
    )
  }
  findings.push(
    ...checkReturns(graph, parsedGuides, (guide) => open.get(guide) ?? []),
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
  let unknown = step.kinds.length !== 1 || step.findings.length > 0
  const exits: NodeExit[] = []
  /** Guides to some step of which it may lead, nobody knows to which. */
  const leads = new Set<string>()
  const twice = step.choices.some(({ id }, i) => step.choices.findIndex((one) => one.id === id) !== i)
  const empty = step.kinds.includes('choices') && step.choices.length === 0
  if (
    empty ||
    step.unread ||
    step.kinds.length === 0 ||
    twice ||
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

function checkKind(step: ParsedStep, guide: string): Finding[] {
  // Without readable front matter there is no telling.
  if (
    step.kinds.length === 1 ||
    (step.kinds.length === 0 &&
      (step.findings.some(({ code }) => code !== 'expression') || kindIsBelow(step.body)))
  )
    return []
  const second = step.kinds[1]
  const message = second
    ? `a step is one thing, and this one has ${step.kinds.join(' and ')}. Keep one of them.`
    : 'expected one of choices (a question), next (an instruction) or outcome (the end), found none. Add the one that fits.'
  const place = second ? step.matter.place([second], 'key') : { file: step.file, line: 1, column: 1 }
  return [finding('kind', place, message, { guide, step: step.id })]
}

/** Whether what the step is stands below its front matter, where readers see it: that is said there. */
function kindIsBelow(body: string): boolean {
  const [top = ''] = body.trimStart().split(/\n[ \t]*\r?\n/)
  return isFieldBelow(top) && /^(?:choices|next|outcome):/m.test(top)
}

/** A `then` where nothing is gone through. */
function checkThen(step: ParsedStep, guide: string): Finding[] {
  const [kind, ...others] = step.kinds
  if (step.then === undefined || kind === undefined || kind === 'next' || others.length > 0) return []
  const advice =
    kind === 'choices' ? 'Move it below the answer whose "to" leads through another part' : 'Remove it'
  const message = `then: expected beside next, or beside an answer's to, found "${step.then}" in a step with ${kind}. ${advice}.`
  return [finding('front-matter', step.matter.place(['then'], 'key'), message, { guide, step: step.id })]
}

function checkChoices(step: ParsedStep, guide: string): Finding[] {
  const about = { guide, step: step.id }
  const findings: Finding[] = []
  const ids = new Set<string>()
  const labels = new Set<string>()
  for (const choice of step.choices) {
    const at = (field: string) => step.matter.place([...choice.path, field])
    if (ids.has(choice.id)) {
      const message = choice.idIsWritten
        ? `two answers have the id "${choice.id}". Give one of them another.`
        : `two answers lead to one step, so both have the id "${choice.id}". Give each an id of its own: id: …`
      findings.push(finding('duplicate-id', at(choice.idIsWritten ? 'id' : 'to'), message, about))
    } else if (
      !choice.idIsWritten &&
      choice.to !== undefined &&
      !isId(choice.id) &&
      isId(choice.to.replace(/\/.*/, ''))
    ) {
      findings.push(
        finding(
          'front-matter',
          at('to'),
          `the answer's id would be "${choice.id}", which is none. Give it an id of its own: id: …`,
          about,
        ),
      )
    }
    ids.add(choice.id)
    const label = plainText(choice.label).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
    if (labels.has(label)) {
      const message = `two answers read "${choice.label}", so no one can tell them apart. Say how they differ.`
      findings.push(finding('same-label', at('label'), message, about))
    }
    labels.add(label)
  }
  if (step.choices.length > MOST_CHOICES) {
    const message = `${step.choices.length} answers in one question; up to ${MOST_CHOICES} are read with ease. Ask in two questions, or group them.`
    findings.push(finding('crowded', step.matter.place(['choices'], 'key'), message, about))
  }
  return findings
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
