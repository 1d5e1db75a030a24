import path from 'node:path'
import { readArguments } from '@/lib/command/arguments'
import { UsageError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { writeWhole } from '@/lib/command/write-whole'
import { changesAsHtml } from './as-html'
import { changesAsMarkdown } from './as-markdown'
import { changesAsWords } from './as-words'
import { atRevision, comparedIn, type Compared } from './revision'
import { treeChanges, type WholeChanges } from './tree-changes'

const USAGE = `npm run changes -- [<revision>] [<revision>] [--html <file>] [--markdown | --json]
A revision is as Git has it (main, v1.2, HEAD~3, main...); without a second one, it is compared with the files now, without any, the last commit is.`

/**
 * `npm run changes`: what became of the tree since a revision.
 * @param root the content root, absolute
 * @returns what to print
 * @throws {UserError} where Git does not know what is asked for
 */
export function changesCommand(root: string, args: readonly string[]): string {
  const { values, positionals } = readArguments({
    args,
    words: 2,
    usage: USAGE,
    options: { html: { type: 'string' }, markdown: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  if (values.markdown && values.json)
    throw new UsageError(`--markdown and --json are two forms of the same: choose one.\n${USAGE}`)
  if (values.html === '') throw new UsageError(`--html needs the name of a file.\n${USAGE}`)
  const compared = comparedIn(root, positionals)
  const changes = changesBetween(root, compared)
  if (values.html) writeWhole(path.resolve(workingFolder(), values.html), changesAsHtml(compared, changes))
  if (values.markdown) return changesAsMarkdown(compared, changes)
  if (values.json) return asJson(compared, changes)
  const where = values.html ? `Written to ${values.html}.\n` : ''
  return changesAsWords(compared, changes.list) + where
}

function changesBetween(root: string, { base, until }: Compared): WholeChanges {
  return atRevision(root, base, (old) =>
    until === undefined ? treeChanges(old, root) : atRevision(root, until, (now) => treeChanges(old, now)),
  )
}

function asJson({ from, to }: Compared, { list, pictures }: WholeChanges): string {
  return `${JSON.stringify({ from, to, changes: list, pictures }, null, 2)}\n`
}
