import path from 'node:path'
import { nearest } from '@/lib/tree'
import { compose, type Composed } from '../body/compose'
import { readSource, type Source } from '../body/source'
import { usageOf, type Usage } from '../body/usage'
import { withOtherNames } from './former-names'
import { keptGuide, keptNotice, keptStep } from './kept-steps'
import type { ParsedNotice, ParsedText } from './parsed-steps'
import type { Finding } from '../findings/findings'
import type { ParsedGuide, ParsedGuides } from './guides'
import { readFrontMatter } from '../files/front-matter'
import { garbledIn } from '../files/garbled'
import { createFileCache, type FileCache } from '../files/file-cache'
import { readOwnWords, type OwnWordsFiles } from '../files/own-words'
import { readPicture, readPlainPicture, type PictureFile } from './pictures'
import { withoutDrafts } from './published'
import { kindOf } from '../files/ordinary-file'
import { readText } from '../files/read-text'
import { forAgents, ownSettings, withDrafts, type ContentSettings } from '../root'
import { scan, type Scan } from '../files/scan'
import { readSite, type SiteFile } from './site'
import { termsOf } from './terms'
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
  /** Whether what is made of it is for support staff. */
  readonly forAgents: boolean
  readonly site: SiteFile
  readonly synonyms: SynonymsFile
  readonly ownWords: OwnWordsFiles
  readonly scan: Scan
  /** What the site consists of. */
  readonly languages: ReadonlyMap<string, ParsedGuides>
  /** The same with all drafts. */
  readonly all: ReadonlyMap<string, ParsedGuides>
  /** Whether drafts are part of the site. */
  readonly drafts: boolean
  /** Known problems by language, then id. */
  readonly notices: ReadonlyMap<string, ReadonlyMap<string, ParsedNotice>>
  /** A partial, undefined if it is not there. */
  readonly partial: (file: string) => Source | undefined
  /** The text of a step or a guide's front page, or with an empty name of the guide of a known problem, as its file has it. */
  readonly source: (parsed: ParsedText, guide: string) => Source
  /** The same with its partials. */
  readonly text: (parsed: ParsedText, guide: string) => Text
  /** The ids of its headings, and of those in its notes for staff. */
  readonly headings: (parsed: ParsedText, guide: string) => Headings
  readonly picture: (id: string) => PictureFile
  /** Whether a file is there, by its path from the content root and with its exact case. */
  readonly exists: (file: string) => boolean
  /**
   * The library with the texts of some steps and guides read again; undefined where that is not enough, for another file is among them,
   * or one came or went.
   */
  readonly renewed: (files: readonly string[]) => Library | undefined
}

/** Texts that were read, from one opening of the content root to the next: what saves development from reading all of them again. */
export interface KeptTexts {
  readonly partials: FileCache<Source>
  readonly bodies: FileCache<Source>
}

/**
 * Makes a place for texts. A text is some ten kilobytes; a site of five thousand steps is a large one.
 * @param most texts that it holds at a time, partials apart
 */
export function createKeptTexts(most = 10_000): KeptTexts {
  return { partials: createFileCache(1_000), bodies: createFileCache(most) }
}

/** How many texts are kept in memory. A guide's page of all its steps comes after the pages of these. */
const MOST_TEXTS = 300

/**
 * Opens a content root.
 * @param texts from call to call, saves reading again texts that have not changed since
 * @param settings those of this process, unless said otherwise
 */
export function openLibrary(
  root: string,
  texts?: KeptTexts,
  settings: ContentSettings = ownSettings(),
): Library {
  const site = readSite(root, settings.SITE_URL)
  const found = scan(root, site.site.languages)
  const all = new Map([...found.languages].map(([language, guides]) => [language, draftsOf(guides)] as const))
  function draftsOf(
    guides: Scan['languages'] extends ReadonlyMap<string, infer G> ? G : never,
  ): ParsedGuides {
    return new Map(
      [...guides.values()].map(({ id, folder, index, steps, scenarios }): [string, ParsedGuide] => {
        const parsedGuides = [...steps].map(([step, file]) => [step, keptStep(root, file, id, step)] as const)
        const front = index && {
          index: keptGuide(root, index, id),
        }
        return [id, { id, folder, steps: new Map(parsedGuides), ...front, ...(scenarios && { scenarios }) }]
      }),
    )
  }
  const drafted = withDrafts(settings)
  const notices = new Map(
    [...found.notices].map(([language, files]) => {
      const read = ([id, file]: [string, string]) => [id, keptNotice(root, file, id)] as const
      return [language, new Map([...files].map(read))] as const
    }),
  )
  const partials = new Set(found.partials)
  const read = new Map<string, Source>()
  const partial = (file: string) => {
    if (!partials.has(file)) return undefined
    const readNow = () => readPartial(root, file)
    const known = read.get(file) ?? texts?.partials.get(root, file, readNow) ?? readNow()
    read.set(file, known)
    return known
  }
  const about = (parsed: ParsedText, guide: string) =>
    guide === ''
      ? {}
      : parsed.id === guide && parsed.file.endsWith('/index.mdx')
        ? { guide }
        : { guide, step: parsed.id }
  const source = (parsed: ParsedText, guide: string) => {
    const readNow = () => readSource(parsed.file, parsed.body, about(parsed, guide))
    return texts?.bodies.get(root, parsed.file, readNow) ?? readNow()
  }
  const composed = new Map<string, Text>()
  const named = new Map<string, Headings>()
  const text = (parsed: ParsedText, guide: string) => {
    const known = composed.get(parsed.file)
    if (known) return known
    const own = source(parsed, guide)
    const [language = ''] = parsed.file.split('/')
    const whole = compose(own, partial, about(parsed, guide), true, termsOf(site.site, language), (file) =>
      nearestPartial(file, partials),
    )
    const made = { ...whole, source: own, usage: usageOf(whole.tree) }
    composed.set(parsed.file, made)
    const { headings, staffHeadings } = made
    named.set(parsed.file, { headings, staffHeadings })
    const [oldest = ''] = composed.keys()
    if (composed.size > MOST_TEXTS) composed.delete(oldest)
    return made
  }
  const pictures = new Map<string, PictureFile>()
  const picture = (id: string) => {
    const read = pictures.get(id) ?? pictureFile(id)
    pictures.set(id, read)
    return read
  }
  // Of files outside the guides a text gets none, whatever its path says.
  const pictureFile = (id: string) => {
    if (id.split('/').length <= 2) return readPicture(root, id)
    return everything.has(id) ? readPlainPicture(root, id) : { png: false, json: false, findings: [] }
  }
  const everything = new Set([...found.partials, ...found.files, ...filesOf(found)])
  const renewedGuide = (guide: ParsedGuide, file: string): ParsedGuide | undefined => {
    if (file === guide.scenarios) return guide
    composed.delete(file)
    named.delete(file)
    const { id } = guide
    if (file === guide.index?.file) return { ...guide, index: keptGuide(root, file, id) }
    const step = path.posix.basename(file, '.mdx')
    if (guide.steps.get(step)?.file !== file) return undefined
    const parsed = keptStep(root, file, id, step)
    return { ...guide, steps: new Map([...guide.steps, [step, parsed]]) }
  }
  const [firstLanguage = ''] = site.site.languages
  const libraryOf = (
    guides: ReadonlyMap<string, ParsedGuides>,
    whole = withOtherNames(guides, firstLanguage),
  ): Library => ({
    root,
    forAgents: forAgents(settings),
    site,
    synonyms: readSynonyms(root, site.site.languages),
    ownWords: readOwnWords(root, site.site.languages),
    scan: found,
    languages: drafted ? whole : withoutDrafts(whole, firstLanguage),
    all: whole,
    drafts: drafted,
    notices,
    partial,
    source,
    text,
    headings: (parsed, guide) => named.get(parsed.file) ?? text(parsed, guide),
    picture,
    exists: (file) => everything.has(file),
    renewed: (files) => {
      const now = new Map(guides)
      for (const file of files) {
        const [language = '', guide = ''] = file.split('/')
        const before = now.get(language)?.get(guide)
        const fresh = before && kindOf(root, file) && renewedGuide(before, file)
        if (!fresh) return undefined
        now.set(language, new Map([...now.get(language)!, [guide, fresh]]))
      }
      return libraryOf(now)
    },
  })
  return libraryOf(all)
}

/** The partial whose file has almost the same name, in the same language if it is there. */
function nearestPartial(file: string, partials: ReadonlySet<string>): string | undefined {
  const isOwn = (one: string) => one.split('/')[0] === file.split('/')[0]
  // Of the same names the last counts.
  const ownLast = [...partials].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)))
  const byName = new Map(ownLast.map((one) => [path.posix.basename(one, '.mdx'), one]))
  return byName.get(nearest(path.posix.basename(file, '.mdx'), byName.keys()) ?? '')
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
  const faults: Finding[] = [
    ...findings,
    ...matter.findings,
    ...source.findings,
    ...garbledIn(file, text ?? ''),
  ]
  return { ...source, findings: faults }
}
