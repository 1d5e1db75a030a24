import type { ParsedGuide, ParsedStep } from '@/lib/content'
import type { DeskFinding, OverviewGuide, OverviewStep } from '@/lib/desk/protocol'
import { walkedOrder } from './walked-order'

/** What the findings of a step come to. */
export interface Counted {
  readonly errors: number
  readonly warnings: number
  /** Languages in which something is still to be written. */
  readonly todo: readonly string[]
}

/** What the state of a guide's steps is made of, beside the guide itself. */
export interface AboutGuide {
  /** The same guide in the other languages of the site. */
  readonly others: ReadonlyMap<string, ParsedGuide | undefined>
  /** By step. */
  readonly counts: ReadonlyMap<string, Counted>
  readonly changed: ReadonlySet<string>
  readonly committed: ReadonlyMap<string, number>
  /** As 2026-11-30. */
  readonly today: string
}

const NOTHING: Counted = { errors: 0, warnings: 0, todo: [] }

/** A guide and its steps with their state. */
export function guideState(guide: ParsedGuide, about: AboutGuide): OverviewGuide {
  return {
    id: guide.id,
    title: guide.index?.title ?? guide.id,
    draft: guide.index?.draft ?? false,
    ...(guide.index?.start !== undefined && { start: guide.index.start }),
    steps: walkedOrder(guide).map((step) => stepState(step, about)),
  }
}

function stepState(
  step: ParsedStep,
  { others, counts, changed, committed, today }: AboutGuide,
): OverviewStep {
  const { errors, warnings, todo } = counts.get(step.id) ?? NOTHING
  const files = [step.file]
  const untranslated = [...others].flatMap(([lang, guide]) => {
    const own = guide?.steps.get(step.id)
    if (own) files.push(own.file)
    if (!own || isTodo(own) || todo.includes(lang)) return [lang]
    const older = (committed.get(own.file) ?? 0) < (committed.get(step.file) ?? 0)
    return older && !changed.has(own.file) ? [lang] : []
  })
  return {
    id: step.id,
    title: step.title,
    kind: kindOf(step),
    ...{ errors, warnings },
    todo: todo.some((lang) => !others.has(lang)) || isTodo(step),
    draft: step.draft,
    overdue: step.reviewBy !== undefined && step.reviewBy < today,
    untranslated,
    changed: files.some((file) => changed.has(file)),
  }
}

/** By guide, then step. What belongs to no guide is not there. */
export function countedByStep(
  findings: readonly DeskFinding[],
): ReadonlyMap<string, ReadonlyMap<string, Counted>> {
  const byGuide = new Map<
    string,
    Map<string, { errors: number; warnings: number; todo: readonly string[] }>
  >()
  for (const { guide, step, level, code, file } of findings) {
    if (guide === null) continue
    const counts = byGuide.get(guide) ?? new Map<string, { -readonly [K in keyof Counted]: Counted[K] }>()
    byGuide.set(guide, counts)
    const count = counts.get(step ?? '') ?? { ...NOTHING }
    counts.set(step ?? '', count)
    if (level === 'error') count.errors++
    // What is not translated, and what is not written, is said by marks of its own.
    else if (code === 'unfinished') count.todo = [...count.todo, file.replace(/\/.*$/, '')]
    else if (code !== 'untranslated') count.warnings++
  }
  return byGuide
}

function isTodo({ title, choices }: ParsedStep): boolean {
  return [title, ...choices.flatMap(({ label, hint = '' }) => [label, hint])].some((text) =>
    /^\s*TODO\b/.test(text),
  )
}

/** What a step is; `broken` where its file does not say one thing. */
function kindOf({ kinds, choices, next, outcome, unread }: ParsedStep): OverviewStep['kind'] {
  if (unread || kinds.length !== 1) return 'broken'
  if (kinds[0] === 'choices') return choices.length > 0 ? 'question' : 'broken'
  if (kinds[0] === 'next') return next === undefined ? 'broken' : 'instruction'
  return outcome ?? 'broken'
}
