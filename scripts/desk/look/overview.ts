import type { ParsedGuides, ParsedStep } from '@/lib/content'
import { localise, siteName } from '@/lib/content'
import type { DeskFinding, Overview, OverviewGuide, OverviewStep } from '@/lib/desk/protocol'
import type { Opened } from './opened'

/** What is known of files beside what is in them. */
export interface Circumstances extends Pick<Overview, 'undo' | 'redo' | 'unsaved'> {
  /** Files that differ from what Git has last, from the content root. */
  readonly changed: ReadonlySet<string>
  /** By path, when Git has a file last; empty where that is not known. */
  readonly committed: ReadonlyMap<string, number>
  readonly today: Date
}

const MOST_NEXT = 12

/** All guides and steps with their state, from their front matter and the last whole check. */
export function overviewOf(opened: Opened, about: Circumstances): Overview {
  const library = opened.library()
  const { site } = library.site
  const [first = 'en', ...others] = site.languages
  const findings = opened.findings()
  const byStep = counted(findings)
  const languages = new Map(others.map((lang) => [lang, library.all.get(lang) ?? new Map()] as const))
  const guides = [...(library.all.get(first) ?? new Map())].map(([id, guide]): OverviewGuide => {
    const steps = [...(guide as Guide).steps.values()].map((step) =>
      stepState(step, id as string, languages, byStep, about),
    )
    return {
      id: id as string,
      title: (guide as Guide).index?.title ?? String(id),
      draft: (guide as Guide).index?.draft ?? false,
      steps,
    }
  })
  return {
    site: siteName(site, first),
    languages: site.languages,
    interfaces: site.interfaces.map(({ id, label }) => ({ id, label: localise(label, first, site) })),
    base: '',
    guides,
    findings,
    next: nextOf(guides, findings),
    ...{ undo: about.undo, redo: about.redo, unsaved: about.unsaved },
  }
}

type Guide = ParsedGuides extends ReadonlyMap<string, infer G> ? G : never

function counted(
  findings: readonly DeskFinding[],
): ReadonlyMap<string, { errors: number; warnings: number; todo: boolean }> {
  const counts = new Map<string, { errors: number; warnings: number; todo: boolean }>()
  for (const { guide, step, level, code } of findings) {
    const key = `${guide ?? ''}/${step ?? ''}`
    const count = counts.get(key) ?? { errors: 0, warnings: 0, todo: false }
    if (level === 'error') count.errors++
    // What is not translated, and what is not written, is said by marks of its own.
    else if (code === 'unfinished') count.todo = true
    else if (code !== 'untranslated') count.warnings++
    counts.set(key, count)
  }
  return counts
}

function stepState(
  step: ParsedStep,
  guide: string,
  languages: ReadonlyMap<string, ParsedGuides>,
  counts: ReturnType<typeof counted>,
  { changed, committed, today }: Circumstances,
): OverviewStep {
  const { errors = 0, warnings = 0, todo = false } = counts.get(`${guide}/${step.id}`) ?? {}
  const files = [step.file]
  const untranslated = [...languages].flatMap(([lang, guides]) => {
    const own = guides.get(guide)?.steps.get(step.id)
    if (own) files.push(own.file)
    const older = own && (committed.get(own.file) ?? 0) < (committed.get(step.file) ?? 0)
    return !own || (older && !changed.has(own.file)) ? [lang] : []
  })
  return {
    id: step.id,
    title: step.title,
    kind: kindOf(step),
    ...{ errors, warnings },
    todo: todo || isTodo(step),
    draft: step.draft,
    overdue: step.reviewBy !== undefined && step.reviewBy < today.toISOString().slice(0, 10),
    untranslated,
    changed: files.some((file) => changed.has(file)),
  }
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

function nextOf(guides: readonly OverviewGuide[], findings: readonly DeskFinding[]): Overview['next'] {
  const at = (guide: string, step: string | null, text: string) => ({
    text,
    guide,
    ...(step !== null && { step }),
  })
  const wrong = findings.flatMap(({ level, guide, step, message }) =>
    level === 'error' && guide !== null ? [at(guide, step, `Put right: ${message}`)] : [],
  )
  const states = (text: (step: OverviewStep) => string | undefined) =>
    guides.flatMap(({ id, steps }) =>
      steps.flatMap((step) => {
        const said = text(step)
        return said === undefined ? [] : [at(id, step.id, said)]
      }),
    )
  return [
    ...wrong,
    ...states(({ todo, title }) =>
      todo ? `Write what is still TODO: ${title.replace(/^TODO /, '')}` : undefined,
    ),
    ...states(({ overdue, title }) => (overdue ? `Read again, for its day has passed: ${title}` : undefined)),
    ...states(({ untranslated, title }) =>
      untranslated.length > 0 ? `Translate into ${untranslated.join(', ')}: ${title}` : undefined,
    ),
  ].slice(0, MOST_NEXT)
}
