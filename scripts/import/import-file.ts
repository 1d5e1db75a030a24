import { UserError } from '@/lib/command/user-error'
import { openLibrary, ownSettings, slug } from '@/lib/content'
import { didYouMean, isId, RESERVED_IDS } from '@/lib/tree'
import { scaffoldTexts } from '@/lib/scaffold/texts'
import { writeComplete } from './write-complete'
import { FORMS, formOf, type Form } from './forms'
import { chartsOf } from './read-file'
import { shortId, unique } from './write'

/** In bytes: what a person has as one article or chart is far smaller, pictures within it included. */
const LARGEST = 30_000_000
/** A guide that a person can look through, and some more. */
const MOST_STEPS = 1_000

export interface ImportOptions {
  /** The folder in which the file lies, for the pictures beside it; without it, these are listed as not placed. */
  readonly beside?: string
  /** The guide's id; made of its title otherwise. */
  readonly guide?: string
  /** What the file is, where its name and its first lines would say something else. */
  readonly as?: string
}

/** What became of a file. Nothing has been written yet. */
export interface ImportedFile {
  /** The draft guide; the first, where the file held several articles. */
  readonly guide: string
  readonly guides: readonly string[]
  /** Texts and pictures by path from the content root. */
  readonly files: ReadonlyMap<string, string | Buffer>
  /** What could not be placed, a line each. It is also on the guide's front page. */
  readonly unplaced: readonly string[]
}

/**
 * Makes a draft guide of a file that was written for something else.
 * @param name of the file, for its kind
 * @param lang of its words; one of the site's
 * @param root the content root, absolute, for which guides are there already
 * @throws {UserError} where the file is none of the kinds, or too large
 */
export async function importFile(
  name: string,
  data: Buffer,
  lang: string,
  root: string,
  options: ImportOptions = {},
): Promise<ImportedFile> {
  const { languages, sourcesRequired, taken } = siteAt(root)
  if (!languages.includes(lang))
    throw new UserError(
      `"${lang}" is no language of this site${didYouMean(lang, languages, `. Its languages are: ${languages.join(', ')}.`)}`,
    )
  if (data.length === 0) throw new UserError(`${name} is empty.`)
  if (data.length > LARGEST) throw new UserError(`${name} has more than ${LARGEST / 1_000_000} MB. Split it.`)
  const { as, guide: wanted } = options
  if (as !== undefined && !(FORMS as readonly string[]).includes(as))
    throw new UserError(`--as ${as}: expected one of ${FORMS.join(', ')}${didYouMean(as, FORMS)}`)
  if (wanted !== undefined && (!isId(wanted) || RESERVED_IDS.has(wanted)))
    throw new UserError(
      `"${wanted}" is no id for a guide: write small letters, digits and hyphens${slug(wanted) ? `, such as ${slug(wanted)}` : ''}.`,
    )
  if (wanted !== undefined && taken.has(wanted))
    throw new UserError(`There is a guide "${wanted}" already. Choose another id.`)
  const charts = await chartsOf(
    name,
    data,
    lang,
    (as as Form | undefined) ?? formOf(name, data),
    options.beside,
  )
  for (const { chart } of charts)
    if (chart.nodes.length > MOST_STEPS)
      throw new UserError(
        `${name} would become a guide of ${chart.nodes.length} steps. Split it: a guide may be made of ${MOST_STEPS} at most.`,
      )
  const files = new Map<string, string | Buffer>()
  const guides: string[] = []
  const unplaced: string[] = []
  for (const { chart, said } of charts) {
    const own = shortId(chart.title)
    const id = unique(wanted ?? (isId(own) && !RESERVED_IDS.has(own) ? own : 'imported'), taken)
    guides.push(id)
    const [first = lang] = languages
    for (const one of new Set([first, lang])) {
      const written = writeComplete(chart, said, {
        ...{ id, folder: `${one}/${id}`, say: scaffoldTexts(one), isTwin: one !== lang },
        ...(sourcesRequired && { source: name }),
      })
      for (const [file, text] of written.files) files.set(file, text)
      if (one === lang) unplaced.push(...written.unplaced)
    }
  }
  return { guide: guides[0] ?? '', guides, files, unplaced }
}

function siteAt(root: string) {
  const library = openLibrary(root, undefined, { ...ownSettings(), DRAFTS: '1' })
  const { site } = library.site
  const taken = new Set([...library.all.values()].flatMap((guides) => [...guides.keys()]))
  return { languages: site.languages, sourcesRequired: site.sources === 'required', taken }
}
