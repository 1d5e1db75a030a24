import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { contentOf, findingLine, isQuick, openLibrary, ownSettings, slug } from '@/lib/content'
import type { AnswerGroup } from '@/lib/insight/answer-groups'
import { patternFor } from '@/lib/insight/pattern'
import { writeChecked, type Changes } from '@/lib/scaffold/changes'
import { hookIn } from '@/lib/scaffold/hook'
import { newStep } from '@/lib/scaffold/new-step'
import { placeFor } from '@/lib/scaffold/place-for'
import { didYouMean, type Guide, type Guides } from '@/lib/tree'

/** What somebody said of the answer that is to be made. */
export interface AnswerOptions {
  readonly guide?: string | undefined
  readonly after?: string | undefined
  readonly id?: string | undefined
  /** Whether to print the change rather than to make it. */
  readonly patch: boolean
  /** The content folder, and from where files are named; both absolute. */
  readonly root: string
  readonly from: string
}

/** Words of a label, as far as they tell messages apart. */
const LONGEST_LABEL = 60

/**
 * Makes an answer of a group of messages: the answer, with a `match` that would have caught them, and a step behind it, in every
 * language. The check has nothing to say of it, or nothing is changed.
 * @param others texts of all other groups, which the answer must not catch
 * @returns what to print: the files, or the change as a unified diff
 * @throws {UserError} that says what to do instead
 */
export function makeAnswer(group: AnswerGroup, others: readonly string[], options: AnswerOptions): string {
  const { root, from } = options
  const library = openLibrary(root, undefined, { ...ownSettings(), DRAFTS: '1' })
  const content = contentOf(library)
  const guides = content.guides(content.languages[0]!)
  const guide = guideFor(guides, options.guide ?? group.at?.guide)
  const match = patternFor(group.texts, others, isQuick)
  if (match === undefined)
    throw new UserError(
      'No expression catches these and nothing else: they have too few words in common, or words that others have. Give the step keywords instead.',
    )
  const after = options.after ?? placeFor(guide, group.at?.guide === guide.id ? group.at.step : undefined)
  const hook = hookIn(guide, after)
  const first = label(group.texts[0] ?? '')
  const changes = newStep(library, guides, {
    ...{ guide: guide.id, hook, kind: 'instruction', match },
    id: idFor(guide, options.id ?? slug(group.words.join(' '))),
    label: (lang) => `TODO ${lang === content.languages[0] ? 'It says' : ''} ${first}`.replace(/ +/g, ' '),
  })
  return options.patch ? patchOf(root, from, changes) : written(root, from, changes)
}

function guideFor(guides: Guides, id: string | undefined): Guide {
  const guide = id === undefined ? undefined : guides.get(id)
  if (guide) return guide
  const names = [...guides.keys()]
  throw new UserError(
    id === undefined
      ? `Say in which guide it is to be: --guide <id>. The guides are: ${names.join(', ')}.`
      : `There is no guide "${id}"${didYouMean(id, names)} The guides are: ${names.join(', ')}.`,
  )
}

function idFor({ steps }: Guide, wanted: string): string {
  const id = wanted || 'message'
  for (let n = 1; ; n++) {
    const one = n === 1 ? id : `${id}-${n}`
    if (!steps.has(one)) return one
  }
}

/** A message as words, without what would be Markdown in a label. */
function label(text: string): string {
  const words = text
    .replace(/[^\p{L}\p{M}\p{Nd}\s.,:-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL).replace(/\s\S*$/, '')} …` : words
}

function written(root: string, from: string, changes: Changes): string {
  const warnings = writeChecked(root, changes)
  return [
    ...[...changes.files.keys()].map(
      (file) => `${changes.notes.has(file) ? 'changed' : 'new    '}  ${shown(root, from, file)}`,
    ),
    ...warnings.map((one) => findingLine(root, one)),
    'The check finds no fault in it. Replace every TODO, and look whether match catches no more than it should.',
  ].join('\n')
}

/** The change as `git apply` takes it, checked in a copy: the content itself stays as it is. */
function patchOf(root: string, from: string, changes: Changes): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'signpost-answer-'))
  try {
    cpSync(root, copy, { recursive: true })
    writeChecked(copy, changes)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  return [...changes.files].map(([file, text]) => filePatch(root, from, file, text)).join('')
}

function filePatch(root: string, from: string, file: string, text: string): string {
  const [name, there] = [shown(root, from, file), path.join(root, file)]
  const isNew = !existsSync(there)
  const head = `diff --git a/${name} b/${name}\n${isNew ? 'new file mode 100644\n' : ''}`
  const before = isNew ? '' : readFileSync(there, 'utf8')
  return (
    head +
    createTwoFilesPatch(isNew ? '/dev/null' : `a/${name}`, `b/${name}`, before, text, undefined, undefined, {
      context: 3,
      headerOptions: FILE_HEADERS_ONLY,
    })
  )
}

function shown(root: string, from: string, file: string): string {
  return path.relative(from, path.join(root, file)).split(path.sep).join('/')
}
