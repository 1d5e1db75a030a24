import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Failure } from '@/lib/build/failure'
import { contentOf } from '@/lib/content/content'
import { openLibrary, type Library } from '@/lib/content/library'
import { findingLine } from '@/lib/content'
import { aliasesOf, didYouMean, isId, RESERVED_IDS } from '@/lib/tree'
import { writeChecked, type Changes } from './changes'
import { KINDS, type NewKind } from './files'
import { hookIn } from './hook'
import { newGuide } from './new-guide'
import { newStep } from './new-step'
import { slug } from '@/lib/content/slug'

const USAGE = `npm run new -- guide <id> [--title "…"]
npm run new -- step <guide>/<id> [--as ${KINDS.join(' | ')}] [--after <step> [--answer <answer>]] [--title "…"]`

/**
 * `npm run new`: writes a guide or a step in every language, in such a way that the check has nothing to say.
 * @returns what to print
 * @throws Failure that says what to do instead; nothing is changed then
 */
export function newCommand(root: string, args: readonly string[]): string {
  const { values, positionals } = readArgs(args)
  const [what, name, ...more] = positionals
  if ((what !== 'guide' && what !== 'step') || name === undefined || more.length > 0) {
    const kinds = what && what !== 'guide' && what !== 'step' ? `"${what}" is neither guide nor step.\n` : ''
    throw new Failure(`${kinds}${USAGE}`)
  }
  if (!fs.existsSync(path.join(root, 'site.json'))) {
    throw new Failure(
      `There is no site.json in ${path.relative(process.cwd(), root) || 'this folder'}, so it is no content folder. CONTENT_DIR names another.`,
    )
  }
  const library = openLibrary(root)
  const { languages } = library.site.site
  if (library.site.findings.length > 0)
    throw new Failure(`${findingLine(root, library.site.findings[0]!)}\nPut site.json right first.`)
  if (what === 'guide') {
    const given = Object.keys(values).filter((key) => key !== 'title')
    if (given.length > 0) throw new Failure(`--${given[0]} is for steps.\n${USAGE}`)
    refuseGuide(library, name)
    return written(root, newGuide(name, languages, values.title), `npm run graph -- ${name}`)
  }
  return written(root, stepChanges(library, name, values), `npm run graph -- ${name.split('/')[0]}`)
}

type Values = ReturnType<typeof readArgs>['values']

function readArgs(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { title: text, as: text, after: text, answer: text },
    })
  } catch (error) {
    const [said] = (error as Error).message.split('. ')
    throw new Failure(`${said}.\n${USAGE}`)
  }
}

function stepChanges(library: Library, name: string, { as = 'instruction', after, answer, title }: Values) {
  const [guideId = '', id = '', ...rest] = name.split('/')
  if (!id || rest.length > 0) throw new Failure(`"${name}" names no step: write <guide>/<id>.\n${USAGE}`)
  if (!(KINDS as readonly string[]).includes(as))
    throw new Failure(`--as ${as}: expected one of ${KINDS.join(', ')}${didYouMean(as, KINDS)}`)
  if (answer !== undefined && after === undefined)
    throw new Failure('--answer needs --after: name the question that has the answer.')
  const content = contentOf(library)
  const forest = content.forest(content.languages[0]!)
  const guide = forest.get(guideId)
  if (!guide) {
    const known = [...forest.keys()]
    const list = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ') || 'none yet'
    throw new Failure(
      `There is no guide "${guideId}"${didYouMean(guideId, known)} The guides are: ${list}. A new one: npm run new -- guide <id>`,
    )
  }
  refuseName(id, 'step')
  for (const lang of content.languages)
    refuseExisting(library, `${lang}/${guideId}/${id}.mdx`, `the step "${guideId}/${id}"`)
  const heir = aliasesOf(forest).steps.get(`${guideId}/${id}`)
  if (heir)
    throw new Failure(`"${guideId}/${id}" is a former name of ${heir}: links to it lead there. ${ANOTHER}`)
  const hook = hookIn(guide, after, answer)
  return newStep(library, forest, { guide: guideId, id, kind: as as NewKind, hook, title })
}

const ANOTHER = 'Choose another name.'

function refuseGuide(library: Library, id: string): void {
  refuseName(id, 'guide')
  const content = contentOf(library)
  for (const lang of content.languages) refuseExisting(library, `${lang}/${id}`, `the guide "${id}"`)
  const heir = aliasesOf(content.forest(content.languages[0]!)).guides.get(id)
  if (heir)
    throw new Failure(`"${id}" is a former name of the guide ${heir}: links to it lead there. ${ANOTHER}`)
}

function refuseName(id: string, what: string): void {
  if (RESERVED_IDS.has(id)) throw new Failure(`"${id}" is an address of its own on every site. ${ANOTHER}`)
  if (isId(id)) return
  const better = slug(id)
  const hint = better ? ` For example: ${better}` : ''
  throw new Failure(
    `"${id}" cannot be the id of a ${what}: use small letters a-z, digits and single hyphens, at most 80 characters.${hint}`,
  )
}

function refuseExisting({ root }: Library, file: string, what: string): void {
  if (fs.existsSync(path.join(root, file)))
    throw new Failure(`There is ${what} already: ${shownPath(root, file)}. Nothing was changed.`)
}

function shownPath(root: string, file: string): string {
  return path.join(path.relative(process.cwd(), root), file)
}

/** Writes, and tells what was written and what to do next. */
function written(root: string, changes: Changes, graph: string): string {
  const warnings = writeChecked(root, changes)
  const lines = [...changes.files.keys()].map((file) => {
    const note = changes.notes.get(file)
    return `${note ? 'changed' : 'new    '}  ${shownPath(root, file)}${note ? `  ${note}` : ''}`
  })
  return [
    ...lines,
    ...warnings.map((one) => findingLine(root, one)),
    '',
    'The check finds no fault in it. Next:',
    '  - Replace every TODO. Rename files and answers now if you want to: once published, their names stay.',
    `  - See it with npm run dev, or its tree with ${graph}`,
    '  - Before you publish: npm run check, then npm run links',
  ].join('\n')
}
