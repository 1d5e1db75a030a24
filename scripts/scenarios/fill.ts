import fs from 'node:fs'
import path from 'node:path'
import { buildGuides, type Library, plainText, scenarioWalks, textOfBytes } from '@/lib/content'
import {
  answerKey,
  answersToTake,
  fillingWalks,
  nameIn,
  takenBy,
  type FillingWalk,
  type Guides,
} from '@/lib/tree'
import { withWalk } from './with-walk'

/** The walks that were added to a guide's scenarios. */
export interface Filled {
  readonly guide: string
  /** The scenarios file, relative to the content root, and its new text. */
  readonly file: string
  readonly text: string
  readonly added: number
  /** Answers for which no walk was found, `guide/step.answer`. */
  readonly without: readonly string[]
}

/**
 * The fewest walks that take every answer which no scenario takes yet, behind the walks that are there. Nothing is written.
 * @param only the guides to fill; all, if it is left out
 */
export function fillScenarios(library: Library, only?: ReadonlySet<string>): Filled[] {
  const first = library.languages.get(library.site.site.languages[0] ?? '') ?? new Map<string, never>()
  const allGuides = buildGuides(first, first)
  const taken = takenBy(allGuides, scenarioWalks(library.root, first))
  return [...first.values()].flatMap(({ id, folder, scenarios }): Filled[] => {
    if (!allGuides.has(id) || (only && !only.has(id))) return []
    const missing = new Set(answersToTake(allGuides, id).filter((key) => !taken.has(key)))
    if (missing.size === 0) return []
    const walks = fillingWalks(allGuides, id, missing)
    for (const { takes } of walks) for (const key of takes) missing.delete(key)
    const file = scenarios ?? `${folder}/scenarios.json`
    const before =
      scenarios === undefined ? '[]\n' : textOfBytes(file, fs.readFileSync(path.join(library.root, file)))
    const text = walks.reduce((now, walk) => withWalk(now, scenarioOf(allGuides, id, walk)), before)
    return [{ guide: id, file, text, added: walks.length, without: [...missing] }]
  })
}

const LONGEST_NAME = 100

function scenarioOf(allGuides: Guides, guide: string, { answers, walk, takes }: FillingWalk) {
  const said = walk.trail.flatMap((one) => {
    const step = allGuides.get(one.guide)?.steps.get(one.step)
    const choice = step?.kind === 'question' ? step.choices.find(({ id }) => id === one.answer) : undefined
    return choice && takes.includes(answerKey(one, choice.id)) ? [plainText(choice.summary)] : []
  })
  const name = said.join(' → ')
  const inOrder = walk.trail.flatMap((one) => {
    const key = nameIn(guide, one)
    return Object.hasOwn(answers, key) ? [[key, answers[key]]] : []
  })
  return {
    name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name,
    answers: Object.fromEntries(inOrder) as Record<string, string>,
    ends: nameIn(guide, walk.at),
  }
}
