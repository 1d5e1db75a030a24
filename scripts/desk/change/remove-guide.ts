import { UserError } from '@/lib/command/user-error'
import { formerNames, readLock, type Library } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { currentKey, keyOf, readTarget, targetOf, type Target } from '@/lib/tree'
import { addEntry, inTurn } from '../text/matter'
import { keepAddresses } from './addresses'
import { filesOfGuide } from './move'
import { changing, type Files, type Plan } from './plan'
import { relocate } from './relocate'
import { assertedTarget, guideAt, stepAt, treeOf } from './steps'

/** Takes a guide away with all its steps. What led to them leads to `over` then, and their addresses too. */
export function removeGuide(
  library: Library,
  { guide: id, over }: Extract<Change, { kind: 'remove-guide' }>,
): Plan {
  guideAt(library, id)
  const files = changing(library)
  if (over === null) assertUnknown(files, id)
  else takeOver(files, id, over)
  for (const file of filesOfGuide(library, id)) files.remove(file)
  return { label: `remove guide ${id}`, files: files.changed() }
}

function takeOver(files: Files, id: string, over: string): void {
  const { library } = files
  assertedTarget(library, over, '')
  const written = readTarget(over, '')!
  if (written.guide === id)
    throw new UserError(
      'A guide cannot take over from itself. Choose a step of another one, or another guide.',
    )
  const start = guideAt(library, written.guide).index?.start
  const heir: Target = { guide: written.guide, step: written.step ?? start! }
  stepAt(library, heir)
  assertOtherWays(library, heir, id)
  const isGone = (key: string) => targetOf(key).guide === id
  keepAddresses(files, {
    step: (key) => (isGone(key) ? keyOf(heir) : key),
    guide: (one) => (one === id ? heir.guide : one),
    isGone,
  })
  const former = new Set([id, ...formerNames(guideAt(library, id)).map(({ name }) => name)])
  for (const guides of library.all.values()) {
    const index = guides.get(heir.guide)?.index
    const names = [...former].filter((name) => !index?.aliases.includes(name))
    if (index) files.edit(index.file, inTurn(...names.map((name) => addEntry(['aliases'], name))), 'aliases')
  }
  relocate(files, {
    target: (one) =>
      one.guide !== id ? one : one.step === undefined ? written : { guide: heir.guide, step: heir.step },
    guideOf: (one) => one,
    file: (file) => {
      const [lang = '', guide, name = ''] = file.split('/')
      if (guide !== id || !library.all.has(lang) || !name.endsWith('.mdx')) return file
      const whole = name === 'index.mdx' && written.step === undefined
      return `${lang}/${heir.guide}/${whole ? 'index' : heir.step}.mdx`
    },
    isGone,
    trace: id,
  })
}

/** That the step which takes over does not lead into the guide alone: it would lead to itself then, and nowhere else. */
function assertOtherWays(library: Library, heir: Target, id: string): void {
  const { next, then, choices } = stepAt(library, heir)
  const ways = [next, ...choices.map(({ to }) => to)].filter((way) => way !== undefined)
  const areAllGone = ways.length > 0 && ways.every((way) => readTarget(way, heir.guide)?.guide === id)
  if (areAllGone && then === undefined)
    throw new UserError(
      `"${heir.step}" leads into this guide alone, and would lead to itself. Choose another step to take over, or let it lead elsewhere first.`,
    )
}

/** That nothing else names a guide, and no address of it was ever published. */
function assertUnknown({ library, holds }: Files, id: string): void {
  const allGuides = treeOf(library)
  const published = Object.keys(readLock(library.root)).some((key) =>
    currentKey(allGuides, key)?.startsWith(`${id}/`),
  )
  if (published)
    throw new UserError(
      `Steps of "${id}" have been published: links to them are in use. Choose what takes over from it.`,
    )
  const own = new Set(filesOfGuide(library, id))
  const { scan } = library
  const texts = [...scan.partials, ...[...scan.notices.values()].flatMap((notices) => [...notices.values()])]
  for (const guides of scan.languages.values())
    for (const { index, steps, scenarios } of guides.values())
      texts.push(...[index, scenarios].filter((file) => file !== undefined), ...steps.values())
  const named = new RegExp(`(?<![\\w-])${id}/`)
  const file = texts.find((one) => !own.has(one) && holds(one, named))
  if (file !== undefined) throw new UserError(`${file} leads to "${id}". Choose what takes over from it.`)
}
