import { answersToTake, takenBy, targetOf, type AnsweredWalk, type Guides } from '@/lib/tree'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuides } from '../library/guides'
import { knownIn, readScenarios } from './scenarios'

/** Every walk that the scenarios of the first language describe. */
export function scenarioWalks(root: string, parsedGuides: ParsedGuides): AnsweredWalk[] {
  return [...parsedGuides.values()].flatMap(({ id, scenarios }) =>
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
export function checkCoverage(root: string, parsedGuides: ParsedGuides, allGuides: Guides): Finding[] {
  const taken = takenBy(allGuides, scenarioWalks(root, parsedGuides))
  return [...parsedGuides.values()].flatMap(({ id, folder, scenarios }) => {
    const all = allGuides.has(id) ? answersToTake(allGuides, id) : []
    const missing = all.filter((key) => !taken.has(key))
    if (missing.length === 0) return []
    const shown = missing.map((key) => targetOf(key).step).join(', ')
    const message = `no scenario takes ${missing.length} of ${all.length} answers: ${shown}. npm run scenarios -- --fill ${id} writes walks that do; read them, and keep what is right.`
    const place = { file: scenarios ?? `${folder}/index.mdx`, line: 1, column: 1 }
    return [finding('uncovered', place, message, { guide: id })]
  })
}
