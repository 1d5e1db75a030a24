import fs from 'node:fs'
import path from 'node:path'
import { compose, type Composed } from './body/compose'
import { readSource, type Source } from './body/source'
import { usageOf, type Usage } from './body/usage'
import { readGuide, readStep, type GuideDraft, type StepDraft } from './drafts'
import type { Finding } from './findings'
import type { GuideDrafts, LanguageDrafts } from './forest'
import { readFrontMatter } from './front-matter'
import { readPicture, type PictureFile } from './pictures'
import { readText } from './read-text'
import { scan, type Scan } from './scan'
import { readSite, type SiteFile } from './site'
import { readSynonyms, type SynonymsFile } from './synonyms'

/** A text put together, with what it uses. */
export interface Text extends Composed {
  readonly usage: Usage
  readonly source: Source
}

/** The ids of a text's headings. */
export type Headings = Pick<Composed, 'headings' | 'staffHeadings'>

/**
 * The content root as it is now: everything in it is read when first asked for, and kept, but for texts: of these only the
 * last are, for all of a large site would fill the memory. It never throws; what is wrong with a file is among its findings.
 */
export interface Library {
  readonly root: string
  readonly site: SiteFile
  readonly synonyms: SynonymsFile
  readonly scan: Scan
  readonly languages: ReadonlyMap<string, LanguageDrafts>
  /** A partial, undefined if it is not there. */
  readonly partial: (file: string) => Source | undefined
  /** The text of a step or a guide's front page, as its file has it. */
  readonly source: (draft: StepDraft | GuideDraft, guide: string) => Source
  /** The same with its partials. */
  readonly text: (draft: StepDraft | GuideDraft, guide: string) => Text
  /** The ids of its headings, and of those in its notes for staff. */
  readonly headings: (draft: StepDraft | GuideDraft, guide: string) => Headings
  readonly picture: (id: string) => PictureFile
  /** Whether a file is there, by its path from the content root and with its exact case. */
  readonly exists: (file: string) => boolean
}

/** What was read from a file, kept for as long as the file stays as it is. */
type Kept = Map<string, { stamp: string; value: unknown }>

/** Front matter is small, and every command reads all of it, some of them several times. */
const drafts: Kept = new Map()

/** How many texts are kept in memory. A guide's page of all its steps comes after the pages of these. */
const MOST_TEXTS = 300

/** Opens a content root. `texts`, from call to call, saves reading again texts that have not changed since. */
export function openLibrary(root: string, texts?: Kept): Library {
  const keep = <T>(what: string, file: string, read: () => T, kept = drafts): T => {
    const full = path.join(root, file)
    const key = `${what}:${full}`
    const stamp = stampOf(full)
    const known = kept.get(key)
    if (known?.stamp === stamp) return known.value as T
    const value = read()
    kept.set(key, { stamp, value })
    return value
  }
  const keepText = <T>(what: string, file: string, read: () => T): T =>
    texts ? keep(what, file, read, texts) : read()
  const site = readSite(root)
  const found = scan(root, site.site.languages)
  const languages = new Map(
    [...found.languages].map(([language, guides]) => [language, draftsOf(guides)] as const),
  )
  function draftsOf(
    guides: Scan['languages'] extends ReadonlyMap<string, infer G> ? G : never,
  ): LanguageDrafts {
    return new Map(
      [...guides.values()].map(({ id, folder, index, steps, scenarios }): [string, GuideDrafts] => {
        const drafts = [...steps].map(
          ([step, file]) => [step, keep('step', file, () => readStep(root, file, id, step))] as const,
        )
        const front = index && { index: keep('guide', index, () => readGuide(root, index, id)) }
        return [id, { id, folder, steps: new Map(drafts), ...front, ...(scenarios && { scenarios }) }]
      }),
    )
  }
  const partials = new Set(found.partials)
  const read = new Map<string, Source>()
  const partial = (file: string) => {
    if (!partials.has(file)) return undefined
    const known = read.get(file) ?? keepText('partial', file, () => readPartial(root, file))
    read.set(file, known)
    return known
  }
  const about = (draft: StepDraft | GuideDraft, guide: string) =>
    draft.id === guide && draft.file.endsWith('/index.mdx') ? { guide } : { guide, step: draft.id }
  const source = (draft: StepDraft | GuideDraft, guide: string) =>
    keepText('body', draft.file, () => readSource(draft.file, draft.body, about(draft, guide)))
  const composed = new Map<string, Text>()
  const named = new Map<string, Headings>()
  const text = (draft: StepDraft | GuideDraft, guide: string) => {
    const known = composed.get(draft.file)
    if (known) return known
    const own = source(draft, guide)
    const whole = compose(own, partial, about(draft, guide))
    const made = { ...whole, source: own, usage: usageOf(whole.tree) }
    composed.set(draft.file, made)
    const { headings, staffHeadings } = made
    named.set(draft.file, { headings, staffHeadings })
    const [oldest = ''] = composed.keys()
    if (composed.size > MOST_TEXTS) composed.delete(oldest)
    return made
  }
  const pictures = new Map<string, PictureFile>()
  const picture = (id: string) => {
    const read = pictures.get(id) ?? readPicture(root, id)
    pictures.set(id, read)
    return read
  }
  const everything = new Set([...found.partials, ...found.files, ...filesOf(found)])
  return {
    root,
    site,
    synonyms: readSynonyms(root, site.site.languages),
    scan: found,
    languages,
    partial,
    source,
    text,
    headings: (draft, guide) => named.get(draft.file) ?? text(draft, guide),
    picture,
    exists: (file) => everything.has(file),
  }
}

function filesOf(found: Scan): string[] {
  return [...found.languages.values()].flatMap((guides) =>
    [...guides.values()].flatMap(({ index, scenarios, steps }) => [
      ...steps.values(),
      ...[index, scenarios].filter((file) => file !== undefined),
    ]),
  )
}

function readPartial(root: string, file: string): Source {
  const { text, findings } = readText(root, file)
  const matter = readFrontMatter(file, text ?? '')
  const source = readSource(file, matter.body)
  const faults: Finding[] = [...findings, ...matter.findings, ...source.findings]
  return { ...source, findings: faults }
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = fs.statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return 'gone'
  }
}
