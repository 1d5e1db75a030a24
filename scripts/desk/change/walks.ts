import { UserError } from '@/lib/command/user-error'
import { knownIn, readScenarios, type Library } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { keyOf, nameIn, readTarget, replay, type Guides } from '@/lib/tree'
import { withWalk } from '@/scripts/scenarios/with-walk'
import { withEnd, withName, withoutWalk } from '../text/scenario-text'
import { assertLine } from './assert-fields'
import { changing, type Plan } from './plan'
import { firstGuides, firstLanguage, guideAt, treeOf } from './steps'

/** Keeps a walk as a scenario. @throws {UserError} where it does not end where it says */
export function addScenario(library: Library, change: Extract<Change, { kind: 'add-scenario' }>): Plan {
  const { guide, name, answers, ends } = change
  const { scenarios } = guideAt(library, guide)
  const walk = replay(treeOf(library), guide, answers)
  if (walk.ending !== 'outcome' || nameIn(guide, walk.at) !== ends)
    throw new UserError(
      `These answers end at "${nameIn(guide, walk.at)}", not at "${ends}". Walk on to an outcome, and keep it then.`,
    )
  const files = changing(library)
  const file = scenarios ?? `${firstLanguage(library)}/${guide}/scenarios.json`
  files.write(file, withWalk(files.read(file) ?? '[]\n', { name, answers, ends }))
  return { label: 'keep walk', files: files.changed() }
}

/** Gives a kept walk another name, or keeps it no more. @throws {UserError} where there is none, or another has the name */
export function renameScenario(
  library: Library,
  { guide, name, to }: Extract<Change, { kind: 'rename-scenario' }>,
): Plan {
  const { scenarios: file } = guideAt(library, guide)
  const walks = file === undefined ? [] : readScenarios(library.root, file, guide).scenarios
  const place = walks.findIndex((one) => one.name === name)
  if (file === undefined || place === -1)
    throw new UserError(`The guide "${guide}" keeps no walk “${name}”. It was renamed or removed meanwhile.`)
  if (to !== null && to !== name && walks.some((one) => one.name === to))
    throw new UserError(`Another walk of "${guide}" has the name “${to}”. Choose one that tells them apart.`)
  assertLine('The name of the walk', to)
  const files = changing(library)
  const text = files.read(file) ?? '[]\n'
  files.write(file, to === null ? withoutWalk(text, place) : withName(text, place, to))
  return {
    label: to === null ? `forget the walk ${name}` : `rename the walk ${name}`,
    files: files.changed(),
  }
}

/** How the walks of the scenarios that are sound end, by file and place. */
export type SoundWalks = ReadonlyMap<string, ReadonlySet<number>>

export function soundWalks(library: Library): SoundWalks {
  const allGuides = treeOf(library)
  return new Map(
    [...firstGuides(library).values()].flatMap(({ id, scenarios: file }) => {
      if (file === undefined) return []
      const { scenarios } = readScenarios(library.root, file, id)
      const sound = scenarios.flatMap((one, i) => (endOf(allGuides, id, one) === one.ends ? [i] : []))
      return [[file, new Set(sound)] as const]
    }),
  )
}

/**
 * The scenarios that were sound before a change of the tree, as it leaves them: where a walk ends elsewhere now, it says so;
 * one that cannot be walked any more goes.
 */
export function mendedWalks(library: Library, sound: SoundWalks): ReadonlyMap<string, Buffer> {
  const allGuides = treeOf(library)
  const mended = new Map<string, Buffer>()
  for (const { id, scenarios: file } of firstGuides(library).values()) {
    const before = file === undefined ? undefined : sound.get(file)
    if (file === undefined || !before?.size) continue
    const files = changing(library)
    const text = files.read(file) ?? ''
    const { scenarios } = readScenarios(library.root, file, id)
    let now = text
    for (let i = scenarios.length - 1; i >= 0; i--) {
      const scenario = scenarios[i]!
      if (!before.has(i)) continue
      const end = endOf(allGuides, id, scenario)
      if (end === undefined) now = withoutWalk(now, i)
      else if (end !== scenario.ends) now = withEnd(now, i, end)
    }
    if (now !== text) mended.set(file, Buffer.from(now))
  }
  return mended
}

type Scenario = ReturnType<typeof readScenarios>['scenarios'][number]

/** Where a walk ends, by its name; undefined where it does not end, or its answers name what is not there. */
function endOf(allGuides: Guides, guide: string, scenario: Scenario): string | undefined {
  for (const [name, answer] of Object.entries(scenario.answers)) {
    const target = readTarget(name, guide)
    const step = allGuides.get(target?.guide ?? '')?.steps.get(target?.step ?? '')
    if (step?.kind !== 'question' || !step.choices.some(({ id }) => id === answer)) return undefined
  }
  const walk = replay(allGuides, guide, scenario.answers, { known: knownIn(scenario) })
  const said = readTarget(scenario.ends, guide)
  const isSaid = said !== undefined && keyOf(walk.at) === `${said.guide}/${said.step ?? ''}`
  if (isSaid && walk.ending !== 'loop') return scenario.ends
  return walk.ending === 'outcome' ? nameIn(guide, walk.at) : undefined
}
