import { buildGuides, openLibrary, ownSettings, type ParsedGuides, type ParsedStep } from '@/lib/content'
import { keyOf, type Guides, type Step, type Target } from '@/lib/tree'

/** A content root at one of the two times. */
export interface Side {
  readonly root: string
  /** The first is the one that the others translate. */
  readonly languages: readonly string[]
  /** All guides by language, drafts among them, as their files say it. */
  readonly parsed: ReadonlyMap<string, ParsedGuides>
  /** Those of the first language. */
  readonly first: ParsedGuides
  /** The tree of the first language. A step that cannot be read is a question with the answers that its lines name. */
  readonly guides: Guides
  /** Steps, `guide/step`, whose front matter cannot be read. */
  readonly unread: ReadonlySet<string>
  /** Files that cannot be read, each with why. */
  readonly faults: readonly { readonly file: string; readonly why: string }[]
}

/** Reads a content root as far as it can be read. Never throws. */
export function readSide(root: string): Side {
  const library = openLibrary(root, undefined, { ...ownSettings(), DRAFTS: '1' })
  const { languages } = library.site.site
  const first = whole(library.all.get(languages[0] ?? '') ?? new Map())
  const unread = new Set<string>()
  const faults = library.site.findings
    .filter(({ level }) => level === 'error')
    .map(({ file, line, message }) => ({ file: `${file}:${line}`, why: message }))
  for (const parsed of library.all.values()) {
    for (const { index, steps } of parsed.values())
      for (const text of [...(index ? [index] : []), ...steps.values()])
        if (text.unread) {
          const [fault] = text.findings
          faults.push({
            file: `${text.file}:${fault?.line ?? 1}`,
            why: fault?.message ?? 'it cannot be read.',
          })
        }
  }
  const tree = buildGuides(first, first)
  const guides = new Map(
    [...tree].map(([id, guide]) => {
      const steps = new Map<string, Step>()
      for (const step of first.get(id)?.steps.values() ?? []) {
        const built = step.unread ? undefined : guide.steps.get(step.id)
        if (!built) unread.add(keyOf({ guide: id, step: step.id }))
        if (!built && !step.unread)
          faults.push({ file: `${step.file}:1`, why: 'it is no question, no instruction and no outcome.' })
        steps.set(step.id, built ?? salvaged(id, step))
      }
      return [id, { ...guide, steps }] as const
    }),
  )
  return { root, languages, parsed: library.all, first, guides, unread, faults }
}

/** Guides that have no front page, or none that says where they start, begin at the first of their steps. */
function whole(guides: ParsedGuides): ParsedGuides {
  return new Map(
    [...guides].flatMap(([id, guide]) => {
      const [step] = guide.steps.values()
      if (guide.index?.start || !step) return [[id, guide] as const]
      const index = { ...(guide.index ?? { ...step, title: id }), summary: '', products: [], start: step.id }
      return [[id, { ...guide, index }] as const]
    }),
  )
}

function salvaged(guide: string, { id, title: written, aliases, salvaged, unread }: ParsedStep): Step {
  // What stands there may be half the file.
  const title = unread ? id : written
  const choices = salvaged.flatMap((written, n) => {
    const [first = '', second] = written.split('/')
    const to: Target = second === undefined ? { guide, step: first } : { guide: first, step: second }
    return to.step === '' ? [] : [{ id: `line-${n + 1}`, label: '', summary: '', to }]
  })
  return choices.length > 0
    ? { id, title, aliases, kind: 'question', choices }
    : { id, title, aliases, kind: 'outcome', outcome: 'support' }
}
