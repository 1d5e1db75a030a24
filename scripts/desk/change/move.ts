import { UserError } from '@/lib/command/user-error'
import type { Library } from '@/lib/content'
import { keyOf, readTarget, targetOf, type Target } from '@/lib/tree'
import { addEntry, inTurn, removeEntry } from '../text/matter'
import { keepAddresses } from './addresses'
import { changing, type Plan } from './plan'
import { relocate } from './relocate'
import { assertNew, assertedTarget, firstGuides, guideAt, stepAt, stepsOf } from './steps'

/** Gives a step another name; the former one goes on leading to it. */
export function renameStep(library: Library, at: Target, to: string): Plan {
  stepAt(library, at)
  assertNew(library, to, at.guide, keyOf(at))
  return moved(library, at, { guide: at.guide, step: to }, `rename ${at.step} to ${to}`)
}

/** Moves a step to another guide; its former address goes on leading to it. */
export function moveStep(library: Library, at: Target, guide: string): Plan {
  const step = stepAt(library, at)
  const from = guideAt(library, at.guide)
  guideAt(library, guide)
  if (guide === at.guide) throw new UserError(`The step is in "${guide}" already.`)
  assertNew(library, at.step, guide, keyOf(at))
  if (from.index?.start === at.step)
    throw new UserError(
      `"${at.guide}" begins with this step, so it stays there. Let the guide start with another step first.`,
    )
  const own = [step.then, ...step.choices.map(({ then }) => then)].find((then) => then !== undefined)
  const others = [...from.steps.values()].find((one) =>
    [one.then, ...one.choices.map(({ then }) => then)].includes(at.step),
  )
  if (own !== undefined || others)
    throw new UserError(
      own === undefined
        ? `"${others!.id}" comes back to this step (then), which only a step of its own guide can be. Change that first.`
        : `This step comes back to "${own}" (then), which only a step of its own guide can be. Change that first.`,
    )
  return moved(library, at, { guide, step: at.step }, `move ${at.step} to ${guide}`)
}

function moved(library: Library, at: Target, to: Target, label: string): Plan {
  const files = changing(library)
  const own = stepsOf(library, at)
  const places = new Map(own.map(([lang, { file }]) => [file, `${lang}/${to.guide}/${to.step}.mdx`]))
  keepAddresses(files, {
    step: (key) => (key === keyOf(at) ? keyOf(to) : key),
    guide: (id) => id,
    isGone: () => false,
  })
  relocate(files, {
    target: (one) => (one.guide === at.guide && one.step === at.step ? to : one),
    guideOf: (guide, step) => (guide === at.guide && step === at.step ? to.guide : guide),
    file: (file) => places.get(file) ?? file,
    isGone: () => false,
    trace: at.step,
  })
  for (const [from, place] of places) files.move(from, place)
  return { label, files: files.changed(), moved: files.moved, open: to }
}

/** Gives a guide another name, with all that lies in its folders; the former one goes on leading to it. */
export function renameGuide(library: Library, id: string, to: string): Plan {
  guideAt(library, id)
  assertNew(library, to, undefined, id)
  const files = changing(library)
  for (const guides of library.all.values()) {
    const index = guides.get(id)?.index
    if (!index) continue
    const again = index.aliases.indexOf(to)
    const taken = again === -1 ? [] : [removeEntry(['aliases'], again)]
    files.edit(index.file, inTurn(...taken, addEntry(['aliases'], id)), `aliases: [${id}]`)
  }
  keepAddresses(files, {
    step: (key) => (targetOf(key).guide === id ? keyOf({ ...targetOf(key), guide: to }) : key),
    guide: (one) => (one === id ? to : one),
    isGone: () => false,
  })
  const place = (file: string) => {
    const [lang, guide, ...rest] = file.split('/')
    const isOwn = guide === id && rest.length > 0 && library.all.has(lang ?? '')
    return isOwn ? [lang, to, ...rest].join('/') : file
  }
  relocate(files, {
    target: (one) => (one.guide === id ? { ...one, guide: to } : one),
    guideOf: (guide) => (guide === id ? to : guide),
    file: place,
    isGone: () => false,
    trace: id,
  })
  for (const file of filesOfGuide(library, id)) files.move(file, place(file))
  const start = guideAt(library, id).index?.start
  return {
    label: `rename ${id} to ${to}`,
    ...{ files: files.changed(), moved: files.moved },
    ...(start !== undefined && { open: { guide: to, step: start } }),
  }
}

/** All files in a guide's folders, from the content root. */
export function filesOfGuide({ scan, all }: Library, id: string): string[] {
  const own = [...scan.languages.values()].flatMap((guides) => {
    const guide = guides.get(id)
    if (!guide) return []
    return [...guide.steps.values(), ...[guide.index, guide.scenarios].filter((file) => file !== undefined)]
  })
  const beside = [...scan.files, ...scan.partials].filter((file) => {
    const [lang = '', guide] = file.split('/')
    return guide === id && all.has(lang)
  })
  return [...own, ...beside]
}

/** Takes a step away. What led to it leads to `over` then, and its addresses too. */
export function removeStep(library: Library, at: Target, over: string): Plan {
  stepAt(library, at)
  assertedTarget(library, over, at.guide)
  const written = readTarget(over, at.guide)!
  const heirStep = written.step ?? guideAt(library, written.guide).index?.start
  const heir = { guide: written.guide, step: heirStep! }
  stepAt(library, heir)
  if (keyOf(heir) === keyOf(at))
    throw new UserError('A step cannot take over from itself. Choose another one.')
  const guide = guideAt(library, at.guide)
  if (guide.index?.start === at.step && heir.guide !== at.guide)
    throw new UserError(
      `"${at.guide}" begins with this step. Choose a step of the same guide to take over, or let the guide start elsewhere first.`,
    )
  const files = changing(library)
  const isOwn = (one: { guide: string; step?: string | undefined }) =>
    one.guide === at.guide && one.step === at.step
  const places = new Map(
    stepsOf(library, at).map(([lang, { file }]) => [file, `${lang}/${heir.guide}/${heir.step}.mdx`]),
  )
  keepAddresses(files, {
    step: (key) => (key === keyOf(at) ? keyOf(heir) : key),
    guide: (id) => id,
    isGone: (key) => key === keyOf(at),
  })
  relocate(files, {
    target: (one) => (isOwn(one) ? written : one),
    guideOf: (one) => one,
    // Its own file goes; what linked to it links to the other.
    file: (file) => places.get(file) ?? file,
    isGone: (key) => key === keyOf(at),
    trace: at.step,
  })
  for (const [file] of places) files.remove(file)
  assertOtherWays(library, at, heir)
  return { label: `remove ${at.step}`, files: files.changed(), open: heir }
}

/** That the step which takes over does not lead to itself then, and nowhere else. */
function assertOtherWays(library: Library, at: Target, heir: Target): void {
  const step = firstGuides(library).get(heir.guide)?.steps.get(heir.step)
  const next = step?.next === undefined ? undefined : readTarget(step.next, heir.guide)
  if (next && keyOf({ guide: next.guide, step: next.step ?? '' }) === keyOf(at))
    throw new UserError(
      `"${heir.step}" has this step as its only way on, and would lead to itself. Choose another one to take over.`,
    )
}
