import { defaultAnswerId } from '@/lib/tree'
import { finding, type About, type Finding } from '../findings/findings'
import { garbledIn } from '../files/garbled'
import { readFrontMatter } from '../files/front-matter'
import { matterBelow, whyNoFrontMatter } from '../files/no-front-matter'
import type { Located, Path } from '../findings/located'
import { readText, type TextFile } from '../files/read-text'
import { guideSchema } from '../schemas/guide'
import { noticeSchema } from '../schemas/notice'
import { stepSchema } from '../schemas/step'
import { validate } from '../findings/validate'
import { weighed } from './aside'

type Kind = 'choices' | 'next' | 'outcome'

/** An answer as far as its front matter can be understood. */
export interface ParsedChoice {
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
  /** Whether readers are not to have it yet. */
  readonly draft: boolean
  /** Addresses, or names, of where what it says can be read. */
  readonly sources: readonly string[]
  readonly aliases: readonly string[]
  readonly keywords: readonly string[]
  /** Whether the file, or its front matter, cannot be read as a whole. */
  readonly unread: boolean
  readonly findings: readonly Finding[]
}

/** A step's file as far as it can be understood, so that one fault does not hide others. */
export interface ParsedStep extends Draft {
  /** Which of choices, next and outcome the front matter has. */
  readonly kinds: readonly Kind[]
  readonly choices: readonly ParsedChoice[]
  readonly next?: string
  readonly then?: string
  readonly outcome?: 'solved' | 'support'
  /** Where the front matter, or an answer, cannot be read: the targets that its lines name, so that what they lead to counts as reached. */
  readonly salvaged: readonly string[]
}

export interface ParsedIndex extends Draft {
  readonly summary: string
  readonly start?: string
  readonly products: readonly string[]
  /** The id of a topic of the site, as written. */
  readonly topic?: string
}

/** The file of a known problem. */
export interface ParsedNotice extends Draft {
  /** Targets as written. */
  readonly affects: readonly string[]
  /** Whether the file has them as a list. */
  readonly isList: boolean
  readonly since?: string
  readonly until?: string
  readonly status: 'open' | 'solved'
}

/** Whatever has a text of its own. */
export type ParsedText = ParsedStep | ParsedIndex | ParsedNotice

const TARGET_LINE = /^[\s-]*(?:to|next|then):\s*['"]?([a-z0-9/-]+)/gm

/** Reads a step's file. Never throws. */
export function readStep(root: string, file: string, guide: string, id: string): ParsedStep {
  return parseStep(file, readText(root, file, { guide, step: id }), guide, id)
}

/** The same of a text that is at hand. */
export function parseStep(file: string, read: TextFile, guide: string, id: string): ParsedStep {
  const { draft, raw, unread } = parseDraft(file, read, id, stepSchema, { guide, step: id })
  const kinds = Object.keys(raw).filter(isKind)
  const next = textOf(raw.next)
  const outcome = raw.outcome === 'solved' || raw.outcome === 'support' ? raw.outcome : undefined
  const choices = (Array.isArray(raw.choices) ? raw.choices : []).flatMap((choice, i) =>
    readChoice(choice, ['choices', i]),
  )
  const salvaged = [...unread.matchAll(TARGET_LINE)]
    .map(([, target = '']) => target)
    .concat(targetsOfLines(raw.choices))
  const then = textOf(raw.then)
  return {
    ...{ ...draft, kinds, choices, salvaged },
    ...(next && { next }),
    ...(then && { then }),
    ...(outcome && { outcome }),
  }
}

/** Where answers seem to lead that are lines of text: `- Yes -> solved`. */
function targetsOfLines(choices: unknown): string[] {
  return (Array.isArray(choices) ? (choices as unknown[]) : []).flatMap((choice) =>
    typeof choice === 'string' ? (/(?:->|=>|→|:)\s*([a-z0-9/-]+)$/.exec(choice)?.[1] ?? []) : [],
  )
}

function isKind(field: string): field is Kind {
  return field === 'choices' || field === 'next' || field === 'outcome'
}

/** Reads a guide's index.mdx. Never throws. */
export function readGuide(root: string, file: string, id: string): ParsedIndex {
  return parseGuide(file, readText(root, file, { guide: id }), id)
}

/** The same of a text that is at hand. */
export function parseGuide(file: string, read: TextFile, id: string): ParsedIndex {
  const { draft, raw } = parseDraft(file, read, id, guideSchema, { guide: id })
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

/** Reads the file of a known problem. Never throws. */
export function readNotice(root: string, file: string, id: string): ParsedNotice {
  const { draft, raw } = parseDraft(file, readText(root, file), id, noticeSchema, {})
  const only = textOf(raw.affects)
  const [since, until] = [raw.since, raw.until].map(textOf)
  return {
    ...draft,
    affects: only === undefined ? textsOf(raw.affects) : [only],
    isList: only === undefined,
    status: raw.status === 'solved' ? 'solved' : 'open',
    ...(since && { since }),
    ...(until && { until }),
  }
}

function parseDraft(
  file: string,
  { text, findings }: TextFile,
  id: string,
  schema: typeof stepSchema | typeof guideSchema | typeof noticeSchema,
  about: About,
) {
  const matter = readFrontMatter(file, text ?? '', about)
  const faults = [...findings, ...matter.findings]
  const isBelow = text !== undefined && !matter.present && matterBelow(text) !== undefined
  if (text !== undefined && !matter.present) {
    faults.push(finding('front-matter', { file, line: 1, column: 1 }, whyNoFrontMatter(text), about))
  } else if (matter.findings.length === 0 && findings.length === 0) {
    const cut = new Set(matter.oddities.map(({ line }) => line))
    const wrong = validate(schema, matter, 'front-matter', about)
    faults.push(...matter.oddities)
    const left = wrong.filter(({ line }) => !cut.has(line))
    faults.push(...(schema === noticeSchema ? left : left.map((one) => weighed(one, matter.data))))
  }
  faults.push(...garbledIn(file, text ?? '', about))
  const raw = (matter.data !== null && typeof matter.data === 'object' ? matter.data : {}) as Record<
    string,
    unknown
  >
  const [reviewed, reviewBy, owner] = [raw.reviewed, raw.reviewBy, raw.owner].map(textOf)
  const draft: Draft = {
    id,
    file,
    matter,
    // Where the text begins is not known then.
    body: isBelow ? matter.body.replace(/[^\r\n]/g, '') : matter.body,
    title: textOf(raw.title) ?? id,
    aliases: textsOf(raw.aliases),
    keywords: textsOf(raw.keywords),
    findings: faults,
    draft: raw.draft === true,
    unread: text === undefined || !matter.present || matter.findings.length > 0,
    sources: textsOf(raw.sources),
    ...(reviewed && { reviewed }),
    ...(reviewBy && { reviewBy }),
    ...(owner && { owner }),
  }
  return { draft, raw, unread: matter.findings.length > 0 ? (text ?? '') : '' }
}

function readChoice(choice: unknown, path: Path): ParsedChoice[] {
  if (choice === null || typeof choice !== 'object') return []
  const raw = choice as Record<string, unknown>
  const optional = (['hint', 'summary', 'match', 'screenshot', 'alt', 'to', 'then'] as const).flatMap(
    (key) => {
      const text = key === 'alt' && typeof raw.alt === 'string' ? raw.alt : textOf(raw[key])
      return text === undefined ? [] : [[key, text] as const]
    },
  )
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

function whenOf(value: unknown): ParsedChoice['when'] {
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
