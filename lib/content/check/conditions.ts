import {
  aliasKey,
  callsByOutcome,
  didYouMean,
  successorKeys,
  targetOf,
  type Condition,
  type Graph,
} from '@/lib/tree'
import type { ParsedChoice, ParsedStep } from '../library/parsed-steps'
import { breaking, conditionsOf } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { answerHint } from './answer-ids'
import { conditionOf, resolve, type ParsedGuides } from '../library/guides'
import type { Site } from '../library/site-type'
import { isUnsure } from './unsure'

/** Every `when` that no walk can make true, as a whole or one of its values (`never-known`): it names what is not there, or what is never answered before. */
export function checkConditions(site: Site, parsedGuides: ParsedGuides, graph: Graph): Finding[] {
  const behind = behindOf(graph)
  const findings: Finding[] = []
  for (const guide of parsedGuides.values()) {
    for (const step of guide.steps.values()) {
      for (const choice of step.choices) {
        for (const [name, is] of Object.entries(choice.when ?? {})) {
          const condition = conditionOf(name, is, guide.id)
          const why = neverKnown(condition, `${guide.id}/${step.id}`, site, parsedGuides, behind)
          if (why === undefined) continue
          const nth = why.at !== undefined && is.length > 1 ? [why.at] : []
          const place = step.matter.place([...choice.path, 'when', name, ...nth], why.part)
          const message = `when: ${why.message}`
          const found = finding('never-known', place, message, { guide: guide.id, step: step.id })
          findings.push(breaking(found, conditionsOf(step.file)))
        }
      }
    }
  }
  return findings
}

interface Why {
  readonly part: 'key' | 'value'
  /** Which of the values. */
  readonly at?: number
  readonly message: string
}

function neverKnown(
  { of, name, is }: Condition,
  at: string,
  site: Site,
  parsedGuides: ParsedGuides,
  behind: (key: string) => ReadonlySet<string>,
): Why | undefined {
  if (of === 'interface')
    return notAmong(
      is,
      site.interfaces.map(({ id }) => id),
      'no interface of this site',
      'The interfaces are',
    )
  if (of === 'fact') {
    const facts = site.facts ?? {}
    const values = Object.hasOwn(facts, name) ? facts[name] : undefined
    if (values === undefined) {
      const hint = didYouMean(name, Object.keys(facts), '. Name it in the "facts" of site.json.')
      return { part: 'key', message: `site.json has no fact "${name}"${hint}` }
    }
    return values === 'text'
      ? undefined
      : notAmong(is, values, `no value of the fact "${name}"`, 'Its values are')
  }
  const { guide, step } = targetOf(name)
  const question = parsedGuides.get(guide)?.steps.get(step)
  if (!question) {
    const own = targetOf(at).guide
    if (Object.hasOwn(site.facts ?? {}, step) && guide === own)
      return {
        part: 'key',
        message: `no question "${step}", but a fact of that name. Write 'fact:${step}', in quotes.`,
      }
    const hint = didYouMean(
      step,
      parsedGuides.get(guide)?.steps.keys() ?? [],
      '. Name a question whose answer is given earlier.',
    )
    const shown = guide === own ? step : name
    return { part: 'key', message: `no question "${shown}"${hint}` }
  }
  // What cannot be read has findings of its own.
  if (isUnsure(question) && question.choices.length === 0) return undefined
  if (question.choices.length === 0)
    return {
      part: 'key',
      message: `"${name}" is no question, so it has no answer that could be known. Name a question.`,
    }
  const wrong = is.findIndex((value) => !question.choices.some(({ id }) => id === value))
  if (wrong >= 0) {
    const hint = answerHint(is[wrong]!, question.choices)
    const message = `"${is[wrong]!}" is no answer of the question "${name}"${hint}`
    return { part: 'value', at: wrong, message }
  }
  const chosen = question.choices.filter(({ id }) => is.includes(id))
  if (chosen.some((choice) => leadsTo(choice, question, guide, at, parsedGuides, behind))) return undefined
  return {
    part: 'value',
    message: `no way leads from this answer of "${name}" to here, so it is never known when the question is asked. Remove it, or let a way lead here.`,
  }
}

/** What to say of the first of the values that is not there. */
function notAmong(
  is: readonly string[],
  there: readonly string[],
  what: string,
  are: string,
): Why | undefined {
  const wrong = is.findIndex((value) => !there.includes(value))
  if (wrong < 0) return undefined
  const hint = didYouMean(is[wrong]!, there, `. ${are}: ${there.join(', ') || 'none'}.`)
  return { part: 'value', at: wrong, message: `"${is[wrong]!}" is ${what}${hint}` }
}

function leadsTo(
  choice: ParsedChoice,
  question: ParsedStep,
  guide: string,
  at: string,
  parsedGuides: ParsedGuides,
  behind: (key: string) => ReadonlySet<string>,
): boolean {
  const targets = [choice.to, choice.then].map(
    (text) => text !== undefined && resolve(text, guide, parsedGuides),
  )
  // A target that is not there may be meant to lead anywhere.
  if (isUnsure(question) || targets[0] === undefined) return true
  return targets.some((to) => to && behind(aliasKey(to.step, to.guide)).has(at))
}

/** All that can follow a step, also where the part that it is in returns. */
function behindOf(graph: Graph): (key: string) => ReadonlySet<string> {
  const calls = callsByOutcome(graph)
  const known = new Map<string, ReadonlySet<string>>()
  return (key) => {
    const found = known.get(key)
    if (found) return found
    const seen = new Set([key])
    for (const one of seen) {
      const returns = (calls.get(one) ?? []).map(({ then }) => then)
      for (const next of [...successorKeys(graph.get(one)), ...returns]) seen.add(next)
    }
    known.set(key, seen)
    return seen
  }
}
