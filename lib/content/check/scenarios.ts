import {
  didYouMean,
  keyOf,
  readTarget,
  replay,
  type Answers,
  type Crossing,
  type Guides,
  type Known,
  type Walk,
  type Step,
} from '@/lib/tree'
import { following } from '../findings/causes'
import { finding, type Code, type Finding } from '../findings/findings'
import type { ParsedGuides } from '../library/guides'
import type { Site } from '../library/site-type'
import { readJson } from '../files/json-file'
import type { Located } from '../findings/located'
import { scenarioSchema, scenariosSchema } from '../schemas/scenarios'
import { answerHint } from './answer-ids'
import { checkKnown } from './scenario-facts'
import { hasAllIds, isOpen } from './scenario-steps'
import { folderOf } from './targets'
import { validate } from '../findings/validate'

/** One walk of a scenarios.json. */
export interface Scenario {
  readonly name: string
  readonly answers: Answers
  /** The interface that the reader has chosen, and what the address hands over. */
  readonly interface?: string | undefined
  readonly facts?: Readonly<Record<string, string>> | undefined
  readonly ends: string
}

/** What is known on a scenario's walk beside its answers. */
export function knownIn({ interface: chosen, facts }: Pick<Scenario, 'interface' | 'facts'>): Known {
  return { ...(chosen !== undefined && { interface: chosen }), ...(facts && { facts }) }
}

/** A guide's scenarios with their places; none where the file is faulty. */
export function readScenarios(root: string, file: string, guide: string) {
  const { located, findings } = readJson(root, file, 'front-matter', { guide })
  if (!located) return { findings, scenarios: [] as readonly Scenario[] }
  const faults = [...findings, ...validate(scenariosSchema, located, 'front-matter', { guide })]
  const parsed = scenariosSchema.safeParse(located.data)
  return { findings: faults, located, scenarios: parsed.success ? parsed.data : [] }
}

const WITHOUT_SURPLUS = scenarioSchema.strip()

/** Those of a list that can be read, by their places in it: none of whose own fields is at fault. */
function readableOf(list: unknown, faults: readonly Finding[]): Map<number, Scenario> {
  const fields = Object.keys(scenarioSchema.shape)
  const faulty = new Set(
    faults.flatMap(({ field: [at, name] = [] }) => (fields.includes(String(name)) ? [at] : [])),
  )
  return new Map(
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((one, i) => {
      const { data } = WITHOUT_SURPLUS.safeParse(one)
      return data && !faulty.has(i) ? [[i, data] as const] : []
    }),
  )
}

/** Walks every scenario of a guide and reports those that name what is not there or end elsewhere than they say. */
export function checkScenarios(
  root: string,
  file: string,
  guide: string,
  allGuides: Guides,
  parsedGuides: ParsedGuides,
  site: Site,
): Finding[] {
  const { findings, located } = readScenarios(root, file, guide)
  const all = [...findings]
  for (const [i, scenario] of located ? readableOf(located.data, findings) : []) {
    const unknown = checkKnown(scenario, i, guide, site, located!)
    const walked = unknown.length > 0 ? [] : checkWalk(scenario, i, guide, allGuides, parsedGuides, located!)
    all.push(...unknown, ...walked)
  }
  return all
}

function checkWalk(
  scenario: Scenario,
  i: number,
  guide: string,
  allGuides: Guides,
  parsedGuides: ParsedGuides,
  located: Located,
): Finding[] {
  const findings: Finding[] = []
  const folder = folderOf(parsedGuides)
  const parsedOf = (name: string) => {
    const { guide: id, step = '' } = readTarget(name, guide) ?? { guide }
    return parsedGuides.get(id)?.steps.get(step)
  }
  /** An answer that is there, and leads nowhere yet, has a finding of its own. */
  const isWritten = (name: string, answer: string) =>
    parsedOf(name)?.choices.some((choice) => choice.id === answer) ?? false
  const stepOf = (name: string) => {
    const target = readTarget(name, guide)
    return target?.step === undefined ? undefined : allGuides.get(target.guide)?.steps.get(target.step)
  }
  const report = (
    code: Code,
    [...path]: readonly (string | number)[],
    part: 'key' | 'value',
    message: string,
    name: string,
  ) => {
    const { guide: id, step = '' } = readTarget(name, guide) ?? { guide }
    const isWhole = parsedGuides.get(id)?.index?.start !== undefined
    const index = isWhole ? [] : [`${folder}/${id}/index.mdx`]
    const parsed = parsedOf(name)
    const own = parsed && hasAllIds(parsed, id, parsedGuides) ? [] : [`${folder}/${id}/${step}.mdx`]
    const follows = [`${folder}/${id}`, ...own, ...index]
    findings.push(following(finding(code, located.place(path, part), message, { guide }), ...follows))
  }
  const missing = (name: string, path: (string | number)[], part: 'key' | 'value') => {
    const steps = allGuides.get(guide)?.steps ?? new Map<string, Step>()
    const ends = [...steps].flatMap(([id, step]) =>
      step.kind === 'outcome' && step.outcome === name ? [`"${id}"`] : [],
    )
    const homes = [...allGuides.values()]
      .filter(({ steps }) => steps.has(name))
      .map(({ id }) => `${id}/${name}`)
    const hint = homes.length
      ? `; did you mean "${homes[0]!}"? A step of another guide is named with its guide.`
      : ends.length
        ? `. Write the step in which the walk stops; those of the outcome ${name} are: ${ends.join(', ')}.`
        : didYouMean(name, steps.keys(), '. Write the name of a step’s file without .mdx.')
    const message = `scenario "${scenario.name}": no step "${name}"${hint}`
    report('missing-target', [i, ...path], part, message, name)
  }
  for (const [name, answer] of Object.entries(scenario.answers)) {
    const step = stepOf(name)
    if (!step) missing(name, ['answers', name], 'key')
    else if (step.kind !== 'question') {
      const message = `scenario "${scenario.name}": "${name}" is no question, so it has no answers. Remove it; instructions are walked through.`
      report('scenario', [i, 'answers', name], 'key', message, name)
    } else if (!step.choices.some((choice) => choice.id === answer) && !isWritten(name, answer)) {
      const hint = answerHint(answer, step.choices)
      const message = `scenario "${scenario.name}": question "${name}" has no answer "${answer}"${hint}`
      report('scenario', [i, 'answers', name], 'value', message, name)
    }
  }
  if (!stepOf(scenario.ends)) missing(scenario.ends, ['ends'], 'value')
  if (findings.length > 0) return findings
  const walk = replay(allGuides, guide, scenario.answers, { known: knownIn(scenario) })
  // A step that is not there, or an answer that leads nowhere, is a finding where it is named.
  if (walk.ending === 'missing' || walk.ending === 'unknown-answer') return []
  const passed: readonly Crossing[] = [...walk.trail, walk.at]
  if (passed.some((one) => isOpen(one, parsedGuides))) return []
  const wanted = readTarget(scenario.ends, guide)
  if (wanted && keyOf(walk.at) === `${wanted.guide}/${wanted.step}` && walk.ending !== 'loop') return []
  const message = `scenario "${scenario.name}": expected the walk to end at "${scenario.ends}"; ${whereItEnds(walk, guide)}`
  const place = located.place(walk.ending === 'unanswered' ? [i, 'answers'] : [i, 'ends'])
  const follows = passed.flatMap(({ guide: id, step }) => [
    ...[`${folder}/${id}`, `${folder}/${id}/index.mdx`],
    // That there is no way out of a round is said there.
    ...(walk.ending === 'loop' ? [`${folder}/${id}/${step}.mdx`] : []),
  ])
  return [following(finding('scenario', place, message, { guide }), ...follows)]
}

function whereItEnds({ at, ending }: Walk, guide: string): string {
  const name = at.guide === guide ? at.step : keyOf(at)
  const advice = 'Correct the answers or "ends", or put the steps right.'
  if (ending === 'unanswered')
    return `it stops at the question "${name}", which the scenario does not answer. Add its answer.`
  if (ending === 'loop') return `its answers lead round in a circle, back to "${name}". ${advice}`
  if (ending === 'missing') return `it leads to "${name}", which is not there. ${advice}`
  return `it ends at "${name}". ${advice}`
}
