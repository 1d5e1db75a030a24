import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { textOfBytes, type Library, type ParsedStep } from '@/lib/content'
import type { Guides } from '@/lib/tree'
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
  /** What the answer that leads there catches, and its words in a language; those of a scaffold where they are left out. */
  readonly match?: string
  readonly label?: (lang: string) => string
}

/**
 * A new step in every language, and what changes so that readers come to it.
 * @throws UserError where a file that would have to change cannot be understood
 */
export function newStep(library: Library, allGuides: Guides, step: NewStep): Changes {
  const { guide, id, kind, hook, title } = step
  const files = new Map<string, string>()
  const notes = new Map<string, string>()
  library.site.site.languages.forEach((lang, i) => {
    files.set(`${lang}/${guide}/${id}.mdx`, stepFile(lang, kind, hook.to, i === 0 ? title : undefined))
    const parsed = library.languages.get(lang)?.get(guide)?.steps.get(hook.after)
    if (!parsed) return
    const { edit, note } = leadTo(parsed, step, lang)
    const changed = edit(textOfBytes(parsed.file, fs.readFileSync(path.join(library.root, parsed.file))))
    if (changed === undefined)
      throw new UserError(`${parsed.file} cannot be changed here. Write it yourself: ${note}.`)
    files.set(parsed.file, changed)
    notes.set(parsed.file, note)
  })
  const between =
    hook.answer !== undefined || allGuides.get(guide)?.steps.get(hook.after)?.kind !== 'question'
  if (kind === 'question' && between) {
    const walks = answeredScenarios(library, allGuides, { guide, step: hook.after }, hook.answer, id)
    for (const [file, text] of walks) {
      files.set(file, text)
      notes.set(file, `answers "${id}" with "this" where a walk comes to it`)
    }
  }
  return { files, notes }
}

function leadTo(
  parsed: ParsedStep,
  { hook, id, match, label }: NewStep,
  lang: string,
): { edit: Edit; note: string } {
  if (hook.answer !== undefined) {
    const at = parsed.choices.findIndex((one) => one.id === hook.answer)
    return { edit: setTarget(at, hook.answer, id), note: `the answer "${hook.answer}" leads to ${id}` }
  }
  if (parsed.kinds.includes('choices'))
    return {
      edit: addAnswer({
        ...{ label: label?.(lang) ?? scaffoldTexts(lang).answer, to: id },
        ...(match !== undefined && { match }),
      }),
      note: `a new answer leads to ${id}`,
    }
  return { edit: setNext(id), note: `next is ${id}` }
}
