import { UserError } from '@/lib/command/user-error'
import type { Library, ParsedIndex, ParsedStep } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { defaultAnswerId, isId, type Target } from '@/lib/tree'
import { addEntry, inTurn, orderEntries, removeEntry, setField, type Edit } from '../text/matter'
import { assertFields } from './assert-fields'
import { changing, type Files, type Plan } from './plan'
import { assertedTarget, firstLanguage, freeId, stepAt, stepsOf } from './steps'

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>
type Fields = Of<'set-fields'>['fields']
type Answer = NonNullable<Fields['choices']>[number]

/** What is the same in every language. */
const STRUCTURE = ['next', 'then', 'outcome', 'draft', 'sources'] as const
/** What is another's words in each. */
const WORDS = ['title', 'keywords', 'owner', 'reviewed', 'reviewBy'] as const
const KINDS = ['choices', 'next', 'outcome'] as const

/** Writes a form's fields: words into one language's file, the structure into every one. Step `index` is a guide's front page. */
export function setFields(library: Library, { lang, at, fields: given }: Of<'set-fields'>): Plan {
  assertFields(given)
  const files = changing(library)
  const front = at.step === 'index' ? library.all.get(lang)?.get(at.guide)?.index : undefined
  if (front) return { ...setFront(files, front, given), open: at }
  stepAt(library, at)
  const steps = stepsOf(library, at)
  if (!steps.some(([one]) => one === lang))
    throw new UserError(`There is no ${lang}/${at.guide}/${at.step}.mdx yet. Begin the translation first.`)
  const fields = withTargets(given, (target) => assertedTarget(library, target, at.guide))
  const { choices } = fields
  const named = choices && namedAnswers(choices, library, at)
  for (const [one, step] of steps) {
    const words = one === lang ? WORDS : []
    const edits = [...STRUCTURE, ...words].flatMap((field): Edit[] => {
      const value = fields[field]
      return value === undefined ? [] : [setField([field], value === false || emptied(value) ? null : value)]
    })
    const kind = KINDS.find((field) => fields[field] !== undefined)
    const others = kind ? step.kinds.filter((field) => field !== kind) : []
    // The new way on is there before the old one goes, for a file is never without fields.
    const gone = others.map((field) => setField([field], null))
    const then =
      kind !== undefined && kind !== 'next' && step.then !== undefined ? [setField(['then'], null)] : []
    if (named) edits.push(...answerEdits(step, named, one === lang, one === firstLanguage(library)))
    files.edit(step.file, inTurn(...edits, ...gone, ...then), 'fields of the form')
  }
  return { label: `change ${at.step}`, files: files.changed(), open: at }
}

/** Fields with each target in them written anew. */
function withTargets(fields: Fields, written: (target: string) => string): Fields {
  const within = <T extends object>(given: T, names: readonly (keyof T)[]): T => {
    const targets = names.flatMap((name) => {
      const target = given[name]
      return typeof target === 'string' && target !== '' ? [[name, written(target)] as const] : []
    })
    return { ...given, ...Object.fromEntries(targets) }
  }
  const { choices } = fields
  return {
    ...within(fields, ['next', 'then']),
    ...(choices && { choices: choices.map((one) => within(one, ['to', 'then'])) }),
  }
}

function setFront(files: Files, { file, id }: ParsedIndex, fields: Fields): Plan {
  const edits = WORDS.flatMap((field): Edit[] => {
    const value = fields[field]
    return value === undefined ? [] : [setField([field], emptied(value) ? null : value)]
  })
  const draft = fields.draft === undefined ? [] : [setField(['draft'], fields.draft || null)]
  const sources = fields.sources === undefined ? [] : [setField(['sources'], fields.sources)]
  const summary = fields.summary === undefined ? [] : [setField(['summary'], fields.summary)]
  files.edit(file, inTurn(...edits, ...summary, ...draft, ...sources), 'fields of the form')
  if (fields.start !== undefined) setStart(files, id, fields.start)
  return { label: `change ${id}`, files: files.changed() }
}

/** Lets a guide begin with another of its steps, in every language. */
function setStart(files: Files, guide: string, start: string): void {
  stepAt(files.library, { guide, step: start })
  for (const guides of files.library.all.values()) {
    const index = guides.get(guide)?.index
    if (index) files.edit(index.file, setField(['start'], start), `start: ${start}`)
  }
}

function emptied(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

type Named = Answer & { readonly id: string }

/** Each answer with its permanent name: the one that it has, or a new one that no other has. */
function namedAnswers(choices: readonly Answer[], library: Library, at: Target): readonly Named[] {
  const before = stepAt(library, at).choices.map(({ id }) => id)
  const given = choices.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const twice = given.find((id, i) => given.indexOf(id) !== i)
  if (twice !== undefined)
    throw new UserError(`Two answers have the id "${twice}". Give one of them another.`)
  const taken = new Set(given)
  return choices.map((choice) => {
    const usual = defaultAnswerId(choice.to)
    const isFree = isId(usual) && !taken.has(usual)
    const known = before.includes(usual) || isFree ? usual : undefined
    const id =
      choice.id ??
      (isFree ? known : undefined) ??
      freeId(choice.label, (one) => taken.has(one) || before.includes(one), 'answer')
    taken.add(id)
    return { ...choice, id }
  })
}

const ANSWER_WORDS = ['label', 'hint', 'summary', 'match', 'screenshot', 'alt'] as const
const ANSWER_STRUCTURE = ['to', 'then', 'when'] as const

/** The changes that make a step's answers these, in this order. */
function answerEdits(step: ParsedStep, answers: readonly Named[], isOwn: boolean, isFirst: boolean): Edit[] {
  const edits: Edit[] = []
  let ids = step.choices.map(({ id }) => id)
  if (ids.length === 0)
    return [
      setField(
        ['choices'],
        answers.map((one) => newAnswer(one, isOwn || isFirst)),
      ),
    ]
  for (const answer of answers) {
    const place = ids.indexOf(answer.id)
    const old = step.choices.find(({ id }) => id === answer.id)
    if (!old || place === -1) {
      edits.push(addEntry(['choices'], newAnswer(answer, isOwn || isFirst)))
      ids = [...ids, answer.id]
      continue
    }
    const at = ['choices', place]
    for (const field of [...ANSWER_STRUCTURE, ...(isOwn ? ANSWER_WORDS : [])]) {
      const value = answer[field]
      if (value !== undefined) edits.push(setField([...at, field], emptied(value) ? null : value))
    }
    if (!old.idIsWritten && defaultAnswerId(answer.to) !== answer.id)
      edits.push(setField([...at, 'id'], answer.id))
  }
  for (const id of ids.filter((one) => !answers.some((answer) => answer.id === one))) {
    edits.push(removeEntry(['choices'], ids.indexOf(id)))
    ids = ids.filter((one) => one !== id)
  }
  return [
    ...edits,
    orderEntries(
      ['choices'],
      answers.map(({ id }) => ids.indexOf(id)),
    ),
  ]
}

function newAnswer({ id, label, to, ...rest }: Named, isWritten: boolean): Record<string, unknown> {
  const words = (text: string) => (isWritten ? text : `TODO ${text}`)
  const { hint, then, when, summary, match, screenshot, alt } = rest
  const entries = {
    ...(defaultAnswerId(to) !== id && { id }),
    ...{ label: words(label), hint: hint ? words(hint) : undefined, to, then, when },
    ...{ summary: summary ? words(summary) : undefined, match, screenshot, alt },
  }
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && !emptied(value)),
  )
}
