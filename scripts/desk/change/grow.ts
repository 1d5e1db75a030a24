import { UserError } from '@/lib/command/user-error'
import type { Library, ParsedStep } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { defaultAnswerId, didYouMean, isId, readTarget, type Target } from '@/lib/tree'
import { stepFile } from '@/lib/scaffold/files'
import { hookIn } from '@/lib/scaffold/hook'
import { newGuide } from '@/scripts/new/new-guide'
import { answeredScenarios } from '@/lib/scaffold/scenarios'
import { addEntry, inTurn, removeEntry, setField, type Edit } from '../text/matter'
import { assertLine } from './assert-fields'
import { changing, type Files, type Plan } from './plan'
import {
  assertNew,
  assertedTarget,
  firstGuides,
  firstLanguage,
  freeId,
  stepAt,
  stepsOf,
  treeOf,
} from './steps'

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>
type NewStep = Of<'insert-step'>['step']

/** A new guide with all that a guide needs, in every language. */
export function addGuide(library: Library, { id: given, title, summary }: Of<'add-guide'>): Plan {
  assertLine('The title', title)
  assertLine('The summary', summary)
  const isTaken = (id: string) => [...library.all.values()].some((guides) => guides.has(id))
  const id = given ?? freeId(title, isTaken, 'guide')
  assertNew(library, id)
  const files = changing(library)
  for (const [file, text] of newGuide(id, library.site.site.languages, title).files) files.write(file, text)
  files.edit(`${firstLanguage(library)}/${id}/index.mdx`, setField(['summary'], summary), 'summary')
  return { label: `add guide ${id}`, files: files.changed(), open: { guide: id, step: 'what-happens' } }
}

/** One more answer to a question, in every language. */
export function addAnswer(library: Library, { at, label, leads }: Of<'add-answer'>): Plan {
  assertLine('The words of the answer', label)
  const question = stepAt(library, at)
  if (!question.kinds.includes('choices'))
    throw new UserError(
      `"${at.step}" is no question, so it has no answers. Put a question before or behind it.`,
    )
  const files = changing(library)
  const guide = treeOf(library).get(at.guide)
  const to = led(files, leads, at.guide, () => (guide ? hookIn(guide, at.step).to : at.step))
  const taken = question.choices.map(({ id }) => id)
  const usual = defaultAnswerId(to)
  const isFree = isId(usual) && !taken.includes(usual)
  const id = isFree ? {} : { id: freeId(label, (one) => taken.includes(one), 'answer') }
  for (const [lang, step] of stepsOf(library, at)) {
    const words = lang === firstLanguage(library) ? label : `TODO ${label}`
    const count = step.choices.length
    const place = count > 1 && isSomethingElse(library, at) ? count - 1 : count
    files.edit(step.file, addEntry(['choices'], { ...id, label: words, to }, place), `an answer to ${to}`)
  }
  const open = 'new' in leads ? { guide: at.guide, step: to } : at
  return { label: 'add answer', files: files.changed(), open }
}

/** Whether the last answer is for those whom no other fits: it leads to whom one can ask. */
function isSomethingElse(library: Library, at: Target): boolean {
  const last = stepAt(library, at).choices.at(-1)
  if (!last) return false
  const target = readTarget(last.to ?? '', at.guide)
  const to =
    target &&
    firstGuides(library)
      .get(target.guide)
      ?.steps.get(target.step ?? '')
  return last.id === 'else' || to?.outcome === 'support'
}

/** A step between two others. */
export function insertStep(library: Library, { edge, step }: Of<'insert-step'>): Plan {
  const { from } = edge
  const { to, then } = wayOut(library, edge)
  const files = changing(library)
  const id = writeStep(
    files,
    from.guide,
    step,
    to,
    step.kind === 'support' || step.kind === 'solved' ? undefined : then,
  )
  leadEdge(files, edge, id, then === undefined ? [] : ['then'])
  if (step.kind === 'question') {
    const walks = answeredScenarios(library, treeOf(library), from, edge.answer ?? undefined, id)
    for (const [file, text] of walks) files.write(file, text)
  }
  return { label: `put ${id} between`, files: files.changed(), open: { guide: from.guide, step: id } }
}

/** Lets an answer, or the one way on, lead elsewhere. */
export function lead(library: Library, { edge, leads }: Of<'lead'>): Plan {
  const before = wayOut(library, edge)
  const files = changing(library)
  const to = led(files, leads, edge.from.guide, () => before.to)
  leadEdge(files, edge, to, [])
  const open = 'new' in leads ? { guide: edge.from.guide, step: to } : edge.from
  return { label: `lead to ${to}`, files: files.changed(), open }
}

/** Takes an answer away, in every language. */
export function removeAnswer(library: Library, { at, answer }: Of<'remove-answer'>): Plan {
  const question = stepAt(library, at)
  choiceOf(question, answer)
  if (question.choices.length === 1)
    throw new UserError('A question needs an answer. Add another one first, or make the step an instruction.')
  const files = changing(library)
  for (const [, step] of stepsOf(library, at)) {
    const place = step.choices.findIndex(({ id }) => id === answer)
    if (place !== -1) files.edit(step.file, removeEntry(['choices'], place), `without the answer ${answer}`)
  }
  forgetAnswer(files, at, answer)
  return { label: `remove answer ${answer}`, files: files.changed(), open: at }
}

/** Takes an answer out of what is known by it. */
function forgetAnswer(files: Files, at: Target, answer: string): void {
  for (const guides of files.library.all.values())
    for (const guide of guides.values())
      for (const step of guide.steps.values())
        for (const { path, when = {} } of step.choices)
          for (const [name, is] of Object.entries(when)) {
            const key = name.includes('/') ? name : `${guide.id}/${name}`
            if (key !== `${at.guide}/${at.step}` || !is.includes(answer)) continue
            const left = is.filter((one) => one !== answer)
            const edit =
              left.length > 0 ? setField([...path, 'when', name], left) : setField([...path, 'when'], null)
            files.edit(step.file, edit, `when ${name}`)
          }
}

/** Where something leads: what is there, or a step that is written now. Gives the target as a careful person would write it in that guide. */
function led(files: Files, leads: Of<'lead'>['leads'], guide: string, onward: () => string): string {
  if ('new' in leads) return writeStep(files, guide, leads.new, onward())
  return assertedTarget(files.library, leads.to, guide)
}

/** Writes a new step in every language that has its guide, and gives its id. */
function writeStep(
  files: Files,
  guide: string,
  { id: given, title, kind }: NewStep,
  to: string,
  then?: string,
): string {
  assertLine('The title of the new step', title)
  const { library } = files
  const isTaken = (id: string) => [...library.all.values()].some((guides) => guides.get(guide)?.steps.has(id))
  const id = given ?? freeId(title, isTaken, 'step')
  assertNew(library, id, guide)
  const first = firstLanguage(library)
  for (const lang of library.site.site.languages) {
    if (lang !== first && !library.all.get(lang)?.get(guide)?.index) continue
    const text = stepFile(lang, kind, to, lang === first ? title : `TODO ${title}`)
    const one = kind === 'question' ? removeEntry(['choices'], 1) : (file: string) => file
    const at = kind === 'question' ? ['choices', 0, 'then'] : ['then']
    const edit: Edit = inTurn(one, then === undefined ? (file) => file : setField(at, then))
    files.write(`${lang}/${guide}/${id}.mdx`, edit(text) ?? text)
  }
  return id
}

/** Where a way out leads. @throws {UserError} where there is none */
function wayOut(
  library: Library,
  { from, answer }: Of<'lead'>['edge'],
): { to: string; then?: string | undefined } {
  const step = stepAt(library, from)
  if (answer !== null) {
    const { to = '', then } = choiceOf(step, answer)
    return { to, then }
  }
  if (step.next === undefined)
    throw new UserError(
      `"${from.step}" is no instruction, so it has no one way on. Choose one of its answers.`,
    )
  return { to: step.next, then: step.then }
}

function choiceOf({ id, choices }: ParsedStep, answer: string) {
  const choice = choices.find((one) => one.id === answer)
  if (choice) return choice
  const ids = choices.map((one) => one.id)
  throw new UserError(`"${id}" has no answer "${answer}"${didYouMean(answer, ids)}`)
}

/** Lets a way out lead to a target as written, in every language; an answer keeps its name. */
function leadEdge(
  files: Files,
  { from, answer }: Of<'lead'>['edge'],
  to: string,
  without: readonly string[],
): void {
  for (const [, step] of stepsOf(files.library, from)) {
    const place = step.choices.findIndex(({ id }) => id === answer)
    if (answer !== null && place === -1) continue
    const at = answer === null ? [] : ['choices', place]
    const choice = step.choices[place]
    const named = choice && !choice.idIsWritten && defaultAnswerId(to) !== choice.id
    files.edit(
      step.file,
      inTurn(
        setField([...at, answer === null ? 'next' : 'to'], to),
        ...without.map((field) => setField([...at, field], null)),
        ...(named ? [setField([...at, 'id'], choice.id)] : []),
      ),
      `leads to ${to}`,
    )
  }
}
