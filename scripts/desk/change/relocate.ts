import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { conditionOf, type ParsedStep, readLink, writtenUrls } from '@/lib/content'
import { defaultAnswerId, readTarget, targetOf, type WrittenTarget } from '@/lib/tree'
import { type Edit, inTurn, renameField, setEntry, setField } from '../text/matter'
import { renamedInScenarios } from '../text/scenario-text'
import type { Files } from './plan'
import { firstGuides, writtenTarget } from './steps'

/** Where things are now that were elsewhere before. */
export interface Relocation {
  /** What a target means now. */
  readonly target: (target: WrittenTarget) => WrittenTarget
  /** The guide that a file is of now. */
  readonly guideOf: (guide: string, step: string) => string
  /** A file of the content, for links. */
  readonly file: (file: string) => string
  /** Whether a step is there no more, by `guide/step`: what was asked in it is not known any more. */
  readonly isGone: (key: string) => boolean
  /** What a text must hold to name anything that has moved. */
  readonly trace: string
}

/** Changes all that names what has moved, in all languages: targets, conditions, walks, known problems, links. The files stay where they are. */
export function relocate(files: Files, relocation: Relocation): void {
  const { library } = files
  for (const guides of library.all.values()) {
    for (const guide of guides.values()) {
      const { index } = guide
      if (index?.start !== undefined) {
        const start = relocation.target({ guide: guide.id, step: index.start })
        if (start.step !== undefined && start.step !== index.start)
          files.edit(index.file, setField(['start'], start.step), `start: ${start.step}`)
      }
      for (const step of guide.steps.values()) relocateStep(files, step, guide.id, relocation)
      if (guide.scenarios !== undefined) relocateScenarios(files, guide.scenarios, guide.id, relocation)
    }
  }
  for (const notices of library.notices.values())
    for (const { file, affects, isList } of notices.values())
      affects.forEach((text, i) => {
        const now = text === 'all' ? text : targetText(text, '', '', relocation)
        if (now !== text)
          files.edit(file, setEntry(isList ? ['affects', i] : ['affects'], now), `affects ${now}`)
      })
  relocateLinks(files, relocation)
}

function relocateStep(files: Files, step: ParsedStep, guide: string, relocation: Relocation): void {
  if (relocation.isGone(`${guide}/${step.id}`)) return
  if (step.unread && files.holds(step.file, relocation.trace))
    throw new UserError(
      `${step.file} cannot be read as it is, and names what would move. Put it right first; its findings say how.`,
    )
  const edits: Edit[] = []
  const own = relocation.guideOf(guide, step.id)
  const lead = (at: readonly (string | number)[], text: string | undefined) => {
    if (text === undefined) return text
    const now = targetText(text, guide, own, relocation)
    if (now !== text) edits.push(setField(at, now))
    return now
  }
  lead(['next'], step.next)
  lead(['then'], step.then)
  for (const choice of step.choices) {
    const to = lead([...choice.path, 'to'], choice.to)
    lead([...choice.path, 'then'], choice.then)
    // An answer's name is permanent, also where it was never written.
    if (!choice.idIsWritten && to !== undefined && defaultAnswerId(to) !== choice.id)
      edits.push(setField([...choice.path, 'id'], choice.id))
    for (const [name, is] of Object.entries(choice.when ?? {})) {
      const condition = conditionOf(name, is, guide)
      if (condition.of !== 'answer') continue
      if (relocation.isGone(condition.name)) {
        edits.push(setField([...choice.path, 'when'], null))
        break
      }
      const now = relocation.target(targetOf(condition.name))
      const written = writtenTarget(now, own)
      if (written !== name && now.step !== undefined)
        edits.push(renameField([...choice.path, 'when', name], written))
    }
  }
  if (edits.length > 0) files.edit(step.file, inTurn(...edits), 'what it leads to has another name')
}

function targetText(text: string, guide: string, own: string, { target }: Relocation): string {
  const written = readTarget(text, guide)
  if (!written) return text
  const now = target(written)
  const same = now.guide === written.guide && now.step === written.step && guide === own
  return same ? text : writtenTarget(now, own)
}

function relocateScenarios(files: Files, file: string, guide: string, relocation: Relocation): void {
  if (!files.holds(file, relocation.trace)) return
  const text = files.read(file)
  if (text === undefined) return
  const own = relocation.guideOf(guide, 'index')
  const changed = renamedInScenarios(
    text,
    (name) => {
      const written = readTarget(name, guide)
      if (written?.step === undefined) return name
      if (relocation.isGone(`${written.guide}/${written.step}`)) return null
      return writtenTarget(relocation.target(written), own)
    },
    (name) => {
      const written = readTarget(name, guide)
      if (written?.step === undefined) return name
      const now = relocation.target(written)
      const start = firstGuides(files.library).get(now.guide)?.index?.start
      return writtenTarget({ guide: now.guide, step: now.step ?? start }, own)
    },
  )
  if (changed !== text) files.write(file, changed)
}

/** Links, pictures, videos and imports, in texts that hold the trace of what has moved. */
function relocateLinks(files: Files, relocation: Relocation): void {
  const { scan } = files.library
  const texts = [...scan.partials]
  for (const guides of scan.languages.values())
    for (const { index, steps } of guides.values())
      texts.push(...(index === undefined ? [] : [index]), ...steps.values())
  for (const notices of scan.notices.values()) texts.push(...notices.values())
  for (const file of texts) {
    const to = relocation.file(file)
    const moves = path.posix.dirname(to) !== path.posix.dirname(file)
    if (!moves && !files.holds(file, relocation.trace)) continue
    const text = files.read(file)
    if (text === undefined) continue
    const changed = relocatedText(text, file, to, relocation)
    if (changed !== text) files.write(file, changed)
  }
}

function relocatedText(text: string, file: string, to: string, relocation: Relocation): string {
  return writtenUrls(file, text).reduceRight((now, { url, start, end }) => {
    return now.slice(0, start) + relocatedUrl(url, file, to, relocation) + now.slice(end)
  }, text)
}

function relocatedUrl(url: string, from: string, to: string, { file, isGone }: Relocation): string {
  const link = readLink(url, from)
  if (link.kind !== 'page' && link.kind !== 'file') return url
  const target = file(link.file)
  if (target === link.file && path.posix.dirname(from) === path.posix.dirname(to)) return url
  const relative = path.posix.relative(path.posix.dirname(to), target)
  const dotted = relative.startsWith('.') || !url.startsWith('.') ? relative : `./${relative}`
  const [, guide = '', name = ''] = link.file.split('/')
  // A heading went with its step.
  const rest = isGone(`${guide}/${path.posix.basename(name, '.mdx')}`)
    ? ''
    : (/[?#].*$/s.exec(url)?.[0] ?? '')
  return (url.includes('%') ? encodeURI(dotted) : dotted) + rest
}
