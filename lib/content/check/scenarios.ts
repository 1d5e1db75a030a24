import { didYouMean, keyOf, readTarget, replay, type Answers, type Forest, type Known, type Walk } from '@/lib/tree'
import { finding, type Finding } from '../findings'
import { readJson } from '../json-file'
import { validate, type Located } from '../located'
import { scenariosSchema } from '../schemas/scenarios'

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

/** Walks every scenario of a guide and reports those that name what is not there or end elsewhere than they say. */
export function checkScenarios(root: string, file: string, guide: string, forest: Forest): Finding[] {
  const { findings, located, scenarios } = readScenarios(root, file, guide)
  const all = [...findings]
  if (located) scenarios.forEach((scenario, i) => all.push(...checkWalk(scenario, i, guide, forest, located)))
  return all
}

function checkWalk(
  scenario: Scenario,
  i: number,
  guide: string,
  forest: Forest,
  located: Located,
): Finding[] {
  const findings: Finding[] = []
  const stepOf = (name: string) => {
    const target = readTarget(name, guide)
    return target?.step === undefined ? undefined : forest.get(target.guide)?.steps.get(target.step)
  }
  const missing = (name: string, path: (string | number)[], part: 'key' | 'value') => {
    const hint = didYouMean(
      name,
      forest.get(guide)?.steps.keys() ?? [],
      '. Write the name of a step’s file without .mdx.',
    )
    const message = `scenario "${scenario.name}": no step "${name}"${hint}`
    findings.push(finding('missing-target', located.place([i, ...path], part), message, { guide }))
  }
  for (const [name, answer] of Object.entries(scenario.answers)) {
    const step = stepOf(name)
    if (!step) missing(name, ['answers', name], 'key')
    else if (step.kind !== 'question') {
      const message = `scenario "${scenario.name}": "${name}" is no question, so it has no answers. Remove it; instructions are walked through.`
      findings.push(finding('scenario', located.place([i, 'answers', name], 'key'), message, { guide }))
    } else if (!step.choices.some((choice) => choice.id === answer)) {
      const ids = step.choices.map((choice) => choice.id)
      const hint = didYouMean(answer, ids, `. Its answers are: ${ids.join(', ')}.`)
      const message = `scenario "${scenario.name}": question "${name}" has no answer "${answer}"${hint}`
      findings.push(finding('scenario', located.place([i, 'answers', name]), message, { guide }))
    }
  }
  if (!stepOf(scenario.ends)) missing(scenario.ends, ['ends'], 'value')
  if (findings.length > 0) return findings
  const walk = replay(forest, guide, scenario.answers, { known: knownIn(scenario) })
  const wanted = readTarget(scenario.ends, guide)
  if (wanted && keyOf(walk.at) === `${wanted.guide}/${wanted.step}` && walk.ending !== 'loop') return []
  const message = `scenario "${scenario.name}": expected the walk to end at "${scenario.ends}"; ${whereItEnds(walk, guide)}`
  return [finding('scenario', located.place([i, 'ends']), message, { guide })]
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
