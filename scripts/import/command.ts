import fs from 'node:fs'
import path from 'node:path'
import { readArguments } from '@/lib/command/arguments'
import { UsageError, UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { writeAllWhole } from '@/lib/command/write-whole'
import { openLibrary } from '@/lib/content'
import { didYouMean } from '@/lib/tree'
import { FORMS } from './forms'
import { importFile } from './import-file'

const USAGE = `npm run import -- <file> [--lang <language>] [--guide <id>] [--as ${FORMS.join(' | ')}]`

/**
 * `npm run import`: writes a draft guide made of a file.
 * @param root the content root, absolute
 * @returns what to print
 * @throws {UserError} where the file cannot be read; nothing is written then
 */
export async function importCommand(root: string, args: readonly string[]): Promise<string> {
  const text = { type: 'string' } as const
  const { values, positionals } = readArguments({
    args,
    words: 1,
    usage: USAGE,
    options: { lang: text, guide: text, as: text },
  })
  const [name] = positionals
  if (name === undefined) throw new UsageError(`Which file? ${USAGE}`)
  const { as } = values
  if (as !== undefined && !(FORMS as readonly string[]).includes(as))
    throw new UsageError(`--as ${as}: expected one of ${FORMS.join(', ')}${didYouMean(as, FORMS)}\n${USAGE}`)
  if (!fs.existsSync(path.join(root, 'site.json')))
    throw new UserError(
      `There is no site.json in ${root}, so it is no content folder. CONTENT_DIR names another.`,
    )
  const file = path.resolve(workingFolder(), name)
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UserError(`There is no file ${name}.`)
  const lang = values.lang ?? openLibrary(root).site.site.languages[0] ?? 'en'
  const options = {
    beside: path.dirname(file),
    ...(values.guide !== undefined && { guide: values.guide }),
    ...(as !== undefined && { as }),
  }
  const { guides, files, unplaced } = await importFile(
    path.basename(file),
    fs.readFileSync(file),
    lang,
    root,
    options,
  )
  writeAllWhole(new Map([...files].map(([one, content]) => [path.join(root, one), content])))
  const left = unplaced.map((one) => `  ${one.replace(/\p{Cc}+/gu, ' ')}`)
  return [
    ...guides.map(
      (guide) =>
        `${lang}/${guide}: a draft of ${[...files.keys()].filter((one) => one.startsWith(`${lang}/${guide}/`) && one.endsWith('.mdx')).length - 1} steps`,
    ),
    ...(left.length > 0
      ? ['Not placed, and listed on the front page:', ...left]
      : ['Everything has its place.']),
    `Read it, write what says TODO, then take draft: true out of index.mdx. Look at it: npm run graph -- ${guides[0] ?? ''}`,
    '',
  ].join('\n')
}
