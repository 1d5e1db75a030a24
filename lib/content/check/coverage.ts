import { answersToTake, takenBy, targetOf, type AnsweredWalk, type Forest } from '@/lib/tree'
import { finding, type Finding } from '../findings'
import type { LanguageDrafts } from '../forest'
import { knownIn, readScenarios } from './scenarios'

/** Every walk that the scenarios of the first language describe. */
export function scenarioWalks(root: string, drafts: LanguageDrafts): AnsweredWalk[] {
  return [...drafts.values()].flatMap(({ id, scenarios }) =>
    scenarios === undefined
      ? []
      : readScenarios(root, scenarios, id).scenarios.map((one) => ({
          guide: id,
          answers: one.answers,
          known: knownIn(one),
        })),
  )
}

/** Answers that no scenario takes: one `uncovered` finding a guide, with the list. */
export function checkCoverage(root: string, drafts: LanguageDrafts, forest: Forest): Finding[] {
  const taken = takenBy(forest, scenarioWalks(root, drafts))
  return [...drafts.values()].flatMap(({ id, folder, scenarios }) => {
    const all = forest.has(id) ? answersToTake(forest, id) : []
    const missing = all.filter((key) => !taken.has(key))
    if (missing.length === 0) return []
    const shown = missing.map((key) => targetOf(key).step).join(', ')
    const message = `no scenario takes ${missing.length} of ${all.length} answers: ${shown}. npm run scenarios -- --fill ${id} writes walks that do; read them, and keep what is right.`
    const place = { file: scenarios ?? `${folder}/index.mdx`, line: 1, column: 1 }
    return [finding('uncovered', place, message, { guide: id })]
  })
}
