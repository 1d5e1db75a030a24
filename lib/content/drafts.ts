import { defaultAnswerId } from '@/lib/tree'
import { finding, type About, type Finding } from './findings'
import { readFrontMatter } from './front-matter'
import { validate, type Located, type Path } from './located'
import { readText } from './read-text'
import { guideSchema } from './schemas/guide'
import { stepSchema } from './schemas/step'

export type Kind = 'choices' | 'next' | 'outcome'

/** An answer as far as its front matter can be understood. */
export interface ChoiceDraft {
  readonly id: string
  readonly idIsWritten: boolean
  /** The target as written. */
  readonly to?: string
  /** Where the walk goes on after the part that begins there, as written. */
  readonly then?: string
  /** What must be known for this to be the answer: by what is looked at, any of the values. */
  readonly when?: Readonly<Record<string, readonly string[]>>
  readonly label: string
  readonly hint?: string
  readonly summary?: string
  readonly match?: string
  readonly screenshot?: string
  readonly alt?: string
  /** Where it stands in the front matter. */
  readonly path: Path
}

interface Draft {
  readonly id: string
  readonly file: string
  readonly matter: Located
  readonly body: string
  readonly title: string
  readonly reviewed?: string
  /** The day by which somebody must have read it again. */
  readonly reviewBy?: string
  /** Who looks after it. */
  readonly owner?: string
  /** Addresses, or names, of where what it says can be read. */
  readonly sources: readonly string[]
  readonly aliases: readonly string[]
  readonly keywords: readonly string[]
  readonly findings: readonly Finding[]
}

/** A step's file as far as it can be understood, so that one fault does not hide others. */
export interface StepDraft extends Draft {
  /** Which of choices, next and outcome the front matter has. */
  readonly kinds: readonly Kind[]
  readonly choices: readonly ChoiceDraft[]
  readonly next?: string
  readonly then?: string
  readonly outcome?: 'solved' | 'support'
  /** Where the front matter is not YAML: the targets that its lines name, so that what they lead to counts as reached. */
  readonly salvaged: readonly string[]
}

export interface GuideDraft extends Draft {
  readonly summary: string
  readonly start?: string
  readonly products: readonly string[]
  /** The id of a topic of the site, as written. */
  readonly topic?: string
}

const TARGET_LINE = /^[\s-]*(?:to|next|then):\s*['"]?([a-z0-9/-]+)/gm

/** Reads a step's file. Never throws. */
export function readStep(root: string, file: string, guide: string, id: string): StepDraft {
  const { draft, raw, unread } = readDraft(root, file, id, stepSchema, { guide, step: id })
  const kinds = (['choices', 'next', 'outcome'] as const).filter((kind) => raw[kind] !== undefined)
  const next = textOf(raw.next)
  const outcome = raw.outcome === 'solved' || raw.outcome === 'support' ? raw.outcome : undefined
  const choices = (Array.isArray(raw.choices) ? raw.choices : []).flatMap((choice, i) =>
    readChoice(choice, ['choices', i]),
  )
  const salvaged = [...unread.matchAll(TARGET_LINE)].map(([, target = '']) => target)
  const then = textOf(raw.then)
  return {
    ...{ ...draft, kinds, choices, salvaged },
    ...(next && { next }),
    ...(then && { then }),
    ...(outcome && { outcome }),
  }
}

/** Reads a guide's index.mdx. Never throws. */
export function readGuide(root: string, file: string, id: string): GuideDraft {
  const { draft, raw } = readDraft(root, file, id, guideSchema, { guide: id })
  const start = textOf(raw.start)
  const topic = textOf(raw.topic)
  return {
    ...draft,
    summary: textOf(raw.summary) ?? '',
    products: textsOf(raw.products),
    ...(start && { start }),
    ...(topic && { topic }),
  }
}

function readDraft(
  root: string,
  file: string,
  id: string,
  schema: typeof stepSchema | typeof guideSchema,
  about: About,
) {
  const { text, findings } = readText(root, file, about)
  const matter = readFrontMatter(file, text ?? '', about)
  const faults = [...findings, ...matter.findings]
  if (text !== undefined && !matter.present) {
    const message =
      'the file has no front matter; expected its first line to be ---, then title: and so on, then --- again.'
    faults.push(finding('front-matter', { file, line: 1, column: 1 }, message, about))
  } else if (matter.findings.length === 0 && findings.length === 0) {
    faults.push(...validate(schema, matter, 'front-matter', about))
  }
  const raw = (matter.data !== null && typeof matter.data === 'object' ? matter.data : {}) as Record<
    string,
    unknown
  >
  const [reviewed, reviewBy, owner] = [raw.reviewed, raw.reviewBy, raw.owner].map(textOf)
  const draft: Draft = {
    id,
    file,
    matter,
    body: matter.body,
    title: textOf(raw.title) ?? id,
    aliases: textsOf(raw.aliases),
    keywords: textsOf(raw.keywords),
    findings: faults,
    sources: textsOf(raw.sources),
    ...(reviewed && { reviewed }),
    ...(reviewBy && { reviewBy }),
    ...(owner && { owner }),
  }
  return { draft, raw, unread: matter.findings.length > 0 ? (text ?? '') : '' }
}

function readChoice(choice: unknown, path: Path): ChoiceDraft[] {
  if (choice === null || typeof choice !== 'object') return []
  const raw = choice as Record<string, unknown>
  const optional = (['hint', 'summary', 'match', 'screenshot', 'alt', 'to', 'then'] as const).flatMap((key) => {
    const text = key === 'alt' && typeof raw.alt === 'string' ? raw.alt : textOf(raw[key])
    return text === undefined ? [] : [[key, text] as const]
  })
  const to = textOf(raw.to)
  const id = textOf(raw.id) ?? defaultAnswerId(to ?? '')
  const label = textOf(raw.label) ?? id
  const when = whenOf(raw.when)
  return [
    {
      ...{ id, idIsWritten: raw.id !== undefined, label, path },
      ...Object.fromEntries(optional),
      ...(when && { when }),
    },
  ]
}

function whenOf(value: unknown): ChoiceDraft['when'] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const known = Object.entries(value).map(([name, is]) => {
    const only = textOf(is)
    return [name, only === undefined ? textsOf(is) : [only]] as const
  })
  return known.length === 0 || known.some(([, is]) => is.length === 0) ? undefined : Object.fromEntries(known)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []) : []
}
