import path from 'node:path'
import { readArguments } from '@/lib/command/arguments'
import { UserError, fail } from '@/lib/command/user-error'
import { writeAllWhole } from '@/lib/command/write-whole'
import { contentRoot, openLibrary } from '@/lib/content'
import { fillScenarios } from '@/scripts/scenarios/fill'
import { mutantsOf } from '@/scripts/scenarios/mutants'
import { didYouMean } from '@/lib/tree'

const USAGE = `npm run scenarios -- --fill [<guide> …]   adds the fewest walks that take every answer which no scenario takes
npm run scenarios -- --mutate             puts faults into the tree, and names those that neither check nor scenarios notice`

/** `npm run scenarios`. */
try {
  const { values, positionals } = readArguments({
    words: Infinity,
    usage: USAGE,
    options: { fill: { type: 'boolean' }, mutate: { type: 'boolean' } },
  })
  if (Boolean(values.fill) === Boolean(values.mutate)) throw new UserError(USAGE)
  if (values.mutate) mutate()
  else fill(positionals)
} catch (error) {
  fail(error)
}

function fill(guides: readonly string[]): void {
  const root = contentRoot()
  const library = openLibrary(root)
  const known = library.languages.get(library.site.site.languages[0] ?? '')?.keys() ?? []
  const ids = [...known]
  for (const guide of guides)
    if (!ids.includes(guide))
      throw new UserError(
        `no guide "${guide}"${didYouMean(guide, ids, `. The guides are: ${ids.join(', ')}.`)}`,
      )
  const filled = fillScenarios(library, guides.length > 0 ? new Set(guides) : undefined)
  const changed = filled.filter(({ added }) => added > 0)
  writeAllWhole(new Map(changed.map(({ file, text }) => [path.join(root, file), text])))
  for (const { file, added, without } of filled) {
    console.log(`${file}: ${added} added`)
    for (const key of without) console.log(`  no walk was found that takes ${key} and ends`)
  }
  const added = filled.reduce((n, one) => n + one.added, 0)
  console.log(
    added > 0
      ? `${added} walks added. Read each: does it end where it should? Then name it in your words.`
      : 'Every answer that a walk can take is taken.',
  )
}

function mutate(): void {
  const mutants = mutantsOf(openLibrary(contentRoot()))
  const unnoticed = mutants.filter(({ noticed }) => !noticed)
  for (const { guide, fault } of unnoticed) console.log(`${guide}: ${fault}: nobody notices`)
  const share = mutants.length === 0 ? 100 : (100 * (mutants.length - unnoticed.length)) / mutants.length
  console.log(
    `${mutants.length - unnoticed.length} of ${mutants.length} faults are noticed (${share.toFixed(1)} %).`,
  )
}
