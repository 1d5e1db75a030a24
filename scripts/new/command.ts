import fs from 'node:fs'
import path from 'node:path'
import { readArguments } from '@/lib/command/arguments'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import {
  contentOf,
  findingLine,
  type Library,
  openLibrary,
  ownSettings,
  OWN_WORDS_FILE,
  slug,
} from '@/lib/content'
import { aliasesOf, didYouMean, isId, RESERVED_IDS } from '@/lib/tree'
import { writeChecked, type Changes } from '@/lib/scaffold/changes'
import { KINDS, type NewKind } from '@/lib/scaffold/files'
import { hookIn } from '@/lib/scaffold/hook'
import { newGuide } from './new-guide'
import { newStep } from '@/lib/scaffold/new-step'
import { newWords } from './new-words'

const USAGE = `npm run new -- guide <id> [--title "…"]
npm run new -- step <guide>/<id> [--as ${KINDS.join(' | ')}] [--after <step> [--answer <answer>]] [--title "…"]
npm run new -- words <language>
npm run new -- site <folder> [--name "…"]`

/**
 * `npm run new`: writes a guide or a step in every language, in such a way that the check has nothing to say.
 * @returns what to print
 * @throws UserError that says what to do instead; nothing is changed then
 */
export function newCommand(root: string, args: readonly string[]): string {
  const { values, positionals } = readArgs(args)
  const [what, name] = positionals
  const isKnown = ['guide', 'step', 'words'].includes(what ?? '')
  if (!isKnown || name === undefined) {
    const kinds = what && !isKnown ? `"${what}" is neither guide, step, words nor site.\n` : ''
    throw new UserError(`${kinds}${USAGE}`)
  }
  if (!fs.existsSync(path.join(root, 'site.json'))) {
    throw new UserError(
      `There is no site.json in ${path.relative(workingFolder(), root) || 'this folder'}, so it is no content folder. CONTENT_DIR names another.`,
    )
  }
  const library = openLibrary(root, undefined, { ...ownSettings(), DRAFTS: '1' })
  const { languages } = library.site.site
  if (library.site.findings.length > 0)
    throw new UserError(`${findingLine(root, library.site.findings[0]!)}\nPut site.json right first.`)
  const given = Object.keys(values).filter((key) => key !== 'title' || what === 'words')
  if (what !== 'step' && given.length > 0) throw new UserError(`--${given[0]} is for steps.\n${USAGE}`)
  if (what === 'words') return written(root, wordsChanges(library, name), undefined)
  if (what === 'guide') {
    refuseGuide(library, name)
    return written(root, newGuide(name, languages, values.title), `npm run graph -- ${name}`)
  }
  return written(root, stepChanges(library, name, values), `npm run graph -- ${name.split('/')[0]}`)
}

type Values = ReturnType<typeof readArgs>['values']

function readArgs(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { title: text, as: text, after: text, answer: text }
  return readArguments({ args, options, words: 2, usage: USAGE })
}

function wordsChanges(library: Library, lang: string): Changes {
  const { languages } = library.site.site
  if (!languages.includes(lang))
    throw new UserError(
      `"${lang}" is no language of this site${didYouMean(lang, languages, `. Its languages are: ${languages.join(', ')}.`)} Add it to languages in site.json first.`,
    )
  const file = `${lang}/${OWN_WORDS_FILE}`
  const fault = library.ownWords.findings.find((one) => one.file === file && one.level === 'error')
  if (fault) throw new UserError(`${findingLine(library.root, fault)}\nPut it right first.`)
  return newWords(lang, library.ownWords.words.get(lang))
}

function stepChanges(library: Library, name: string, { as = 'instruction', after, answer, title }: Values) {
  const [guideId = '', id = '', ...rest] = name.split('/')
  if (!id || rest.length > 0) throw new UserError(`"${name}" names no step: write <guide>/<id>.\n${USAGE}`)
  if (!(KINDS as readonly string[]).includes(as))
    throw new UserError(`--as ${as}: expected one of ${KINDS.join(', ')}${didYouMean(as, KINDS)}`)
  if (answer !== undefined && after === undefined)
    throw new UserError('--answer needs --after: name the question that has the answer.')
  const content = contentOf(library)
  const allGuides = content.guides(content.languages[0]!)
  const guide = allGuides.get(guideId)
  if (!guide) {
    const known = [...allGuides.keys()]
    const list = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ') || 'none yet'
    throw new UserError(
      `There is no guide "${guideId}"${didYouMean(guideId, known)} The guides are: ${list}. A new one: npm run new -- guide <id>`,
    )
  }
  refuseName(id, 'step')
  for (const lang of content.languages)
    refuseExisting(library, `${lang}/${guideId}/${id}.mdx`, `the step "${guideId}/${id}"`)
  const heir = aliasesOf(allGuides).steps.get(`${guideId}/${id}`)
  if (heir)
    throw new UserError(`"${guideId}/${id}" is a former name of ${heir}: links to it lead there. ${ANOTHER}`)
  const hook = hookIn(guide, after, answer)
  return newStep(library, allGuides, { guide: guideId, id, kind: as as NewKind, hook, title })
}

const ANOTHER = 'Choose another name.'

function refuseGuide(library: Library, id: string): void {
  refuseName(id, 'guide')
  const content = contentOf(library)
  for (const lang of content.languages) refuseExisting(library, `${lang}/${id}`, `the guide "${id}"`)
  const heir = aliasesOf(content.guides(content.languages[0]!)).guides.get(id)
  if (heir)
    throw new UserError(`"${id}" is a former name of the guide ${heir}: links to it lead there. ${ANOTHER}`)
}

function refuseName(id: string, what: string): void {
  if (RESERVED_IDS.has(id)) throw new UserError(`"${id}" is an address of its own on every site. ${ANOTHER}`)
  if (isId(id)) return
  const better = slug(id)
  const hint = better ? ` For example: ${better}` : ''
  throw new UserError(
    `"${id}" cannot be the id of a ${what}: use small letters a-z, digits and single hyphens, at most 80 characters.${hint}`,
  )
}

function refuseExisting({ root }: Library, file: string, what: string): void {
  if (fs.existsSync(path.join(root, file)))
    throw new UserError(`There is ${what} already: ${shownPath(root, file)}. Nothing was changed.`)
}

function shownPath(root: string, file: string): string {
  return path.join(path.relative(workingFolder(), root), file)
}

/** Writes, and tells what was written and what to do next. */
function written(root: string, changes: Changes, graph: string | undefined): string {
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
    ...(graph === undefined
      ? ['  - Replace every TODO; what begins with it is not shown. See it with npm run dev']
      : [
          '  - Replace every TODO. Rename files and answers now if you want to: once published, their names stay.',
          `  - See it with npm run dev, or its tree with ${graph}`,
        ]),
    '  - Before you publish: npm run check, then npm run links',
  ].join('\n')
}
