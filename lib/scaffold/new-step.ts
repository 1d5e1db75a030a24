import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '@/lib/build/failure'
import type { StepDraft } from '@/lib/content/drafts'
import type { Library } from '@/lib/content/library'
import type { Forest } from '@/lib/tree'
import type { Changes } from './changes'
import { addAnswer, setNext, setTarget, type Edit } from './edit'
import { stepFile, type NewKind } from './files'
import type { Hook } from './hook'
import { answeredScenarios } from './scenarios'
import { scaffoldTexts } from './texts'

export interface NewStep {
  readonly guide: string
  readonly id: string
  readonly kind: NewKind
  readonly hook: Hook
  /** In the first language. */
  readonly title?: string | undefined
}

/**
 * A new step in every language, and what changes so that readers come to it.
 * @throws Failure where a file that would have to change cannot be understood
 */
export function newStep(library: Library, forest: Forest, step: NewStep): Changes {
  const { guide, id, kind, hook, title } = step
  const files = new Map<string, string>()
  const notes = new Map<string, string>()
  library.site.site.languages.forEach((lang, i) => {
    files.set(`${lang}/${guide}/${id}.mdx`, stepFile(lang, kind, hook.to, i === 0 ? title : undefined))
    const draft = library.languages.get(lang)?.get(guide)?.steps.get(hook.after)
    if (!draft) return
    const { edit, note } = leadTo(draft, hook, id, lang)
    const changed = edit(fs.readFileSync(path.join(library.root, draft.file), 'utf8'))
    if (changed === undefined)
      throw new Failure(`${draft.file} cannot be changed here. Write it yourself: ${note}.`)
    files.set(draft.file, changed)
    notes.set(draft.file, note)
  })
  const between = hook.answer !== undefined || forest.get(guide)?.steps.get(hook.after)?.kind !== 'question'
  if (kind === 'question' && between) {
    const walks = answeredScenarios(library, forest, { guide, step: hook.after }, hook.answer, id)
    for (const [file, text] of walks) {
      files.set(file, text)
      notes.set(file, `answers "${id}" with "this" where a walk comes to it`)
    }
  }
  return { files, notes }
}

function leadTo(draft: StepDraft, hook: Hook, id: string, lang: string): { edit: Edit; note: string } {
  if (hook.answer !== undefined) {
    const at = draft.choices.findIndex((one) => one.id === hook.answer)
    return { edit: setTarget(at, hook.answer, id), note: `the answer "${hook.answer}" leads to ${id}` }
  }
  if (draft.kinds.includes('choices'))
    return { edit: addAnswer(scaffoldTexts(lang).answer, id), note: `a new answer leads to ${id}` }
  return { edit: setNext(id), note: `next is ${id}` }
}
