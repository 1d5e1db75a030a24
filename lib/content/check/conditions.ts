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
        const at = `${guide.id}/${step.id}`
        const conditions = Object.entries(choice.when ?? {}).map(
          ([name, is]) => [name, conditionOf(name, is, guide.id)] as const,
        )
        const alone = conditions.map(
          ([name, one]) => [name, neverKnown(one, at, site, parsedGuides, behind)] as const,
        )
        const known = alone.every(([, why]) => why === undefined)
        const together = known ? neverTogether(conditions, parsedGuides, behind) : undefined
        for (const [name, why] of together ? [together] : alone) {
          if (why === undefined) continue
          const nth = why.at !== undefined && (choice.when?.[name]?.length ?? 0) > 1 ? [why.at] : []
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
  if (gives({ of, name, is }, at, parsedGuides, behind)) return undefined
  return {
    part: 'value',
    message: `no way leads from this answer of "${name}" to here, so it is never known when the question is asked. Remove it, or let a way lead here.`,
  }
}

/**
 * Two answers of which each may be known, and never both: no walk goes from the one to the other, in either order. A walk has given all
 * answers that it knows, wherever it began.
 */
function neverTogether(
  conditions: readonly (readonly [name: string, condition: Condition])[],
  parsedGuides: ParsedGuides,
  behind: (key: string) => ReadonlySet<string>,
): readonly [name: string, why: Why] | undefined {
  const answers = conditions.filter(([, { of }]) => of === 'answer')
  for (const [i, [written, second]] of answers.entries()) {
    const first = answers.slice(0, i).find(([, one]) => {
      if (one.name === second.name) return !one.is.some((value) => second.is.includes(value))
      return !gives(one, second.name, parsedGuides, behind) && !gives(second, one.name, parsedGuides, behind)
    })
    if (!first) continue
    const [, { name }] = first
    const why =
      name === second.name
        ? `no answer of "${name}" is among the values of both its names`
        : `no way has both this answer of "${second.name}" and that of "${name}" on it`
    const message = `${why}, and all of a "when" must hold, so it never does. Keep one of them, or write an answer for each.`
    return [written, { part: 'value', message }]
  }
  return undefined
}

/** Whether some way leads from one of the answers that a condition names to a step. */
function gives(
  { name, is }: Condition,
  at: string,
  parsedGuides: ParsedGuides,
  behind: (key: string) => ReadonlySet<string>,
): boolean {
  const { guide, step } = targetOf(name)
  const question = parsedGuides.get(guide)?.steps.get(step)
  // Of what is not there, another finding tells.
  if (!question) return true
  return question.choices.some(
    (choice) => is.includes(choice.id) && leadsTo(choice, question, guide, at, parsedGuides, behind),
  )
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
