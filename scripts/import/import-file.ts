import path from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { toHtml } from 'hast-util-to-html'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { parse } from 'yaml'
import { UserError } from '@/lib/command/user-error'
import { openLibrary, ownSettings, slug } from '@/lib/content'
import { didYouMean, isId, RESERVED_IDS } from '@/lib/tree'
import { scaffoldTexts } from '@/lib/scaffold/texts'
import { readArticle, readAround } from './article'
import type { Chart } from './chart'
import { confluenceAsHtml, settleConfluence } from './confluence'
import { settleTables } from './cells'
import { readTable } from './decision-table'
import { decodeText } from './decode-text'
import { docxAsHtml } from './docx'
import { flowOfDrawio } from './drawio'
import { chartOfFlow } from './flow'
import { readHtml, settleAlerts } from './html'
import { settleTable, tableIn } from './html-table'
import { FORMS, formOf, type Form } from './forms'
import { flowOfMermaid } from './mermaid-flow'
import { picturesOf } from './pictures'
import { readCsv, readXlsx } from './sheets'
import { isWord, settleWord } from './word'
import { unique, writeGuide } from './write'
import { articlesOf } from './zendesk'

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
  for (const chart of charts)
    if (chart.nodes.length > MOST_STEPS)
      throw new UserError(
        `${name} would become a guide of ${chart.nodes.length} steps. Split it: a guide may be made of ${MOST_STEPS} at most.`,
      )
  const files = new Map<string, string | Buffer>()
  const guides: string[] = []
  const unplaced: string[] = []
  for (const chart of charts) {
    const own = slug(chart.title.replace(/^TODO /, ''))
      .split('-')
      .slice(0, 8)
      .join('-')
    const id = unique(wanted ?? (isId(own) && !RESERVED_IDS.has(own) ? own : 'imported'), taken)
    guides.push(id)
    const [first = lang] = languages
    for (const one of new Set([first, lang])) {
      const written = writeGuide(chart, {
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

async function chartsOf(
  name: string,
  data: Buffer,
  lang: string,
  form: Form,
  beside: string | undefined,
): Promise<Chart[]> {
  const say = scaffoldTexts(lang)
  const title = path.parse(name).name.replace(/[_-]+/g, ' ').trim() || say.guide
  const article = async (html: string, named: string): Promise<Chart> => {
    const unplaced: string[] = []
    const tree = readHtml(confluenceAsHtml(html))
    settleAlerts(tree)
    settleConfluence(tree, (text) => void unplaced.push(text))
    if (isWord(html)) settleWord(tree)
    const table = form === 'table' || form === 'article' ? undefined : tableIn(tree)
    const found = form === 'table' ? tableIn(tree, true) : table
    if (found) settleTable(found.table, (text) => void unplaced.push(text))
    settleTables(tree)
    const options = { title: named, say, unplaced, pictures: await picturesOf(tree, beside) }
    if (!found) return readArticle(tree, options)
    const { title: own, intro, unplaced: left, pictures } = readAround(tree, options)
    return { ...readTable(found.rows, { title: own, say, unplaced: left }), intro, pictures }
  }
  switch (form) {
    case 'mermaid':
      return [chartOfFlow(flowOfMermaid(chartIn(textOf(name, data)), title))]
    case 'drawio':
      return [chartOfFlow(flowOfDrawio(textOf(name, data), title))]
    case 'csv':
      return [readTable(readCsv(textOf(name, data)), { title, say })]
    case 'xlsx':
      return [readTable(await readXlsx(data), { title, say })]
    case 'zendesk':
      return Promise.all(articlesOf(textOf(name, data)).map((one) => article(one.body, one.title)))
    case 'docx':
      return [await article(await docxAsHtml(data), title)]
    case 'markdown': {
      const { html, title: own } = markdownAsHtml(textOf(name, data))
      return [await article(html, own ?? title)]
    }
    case 'html':
    case 'article':
    case 'table': {
      if (/\.docx$/i.test(name)) return [await article(await docxAsHtml(data), title)]
      if (/\.(?:md|markdown)$/i.test(name))
        return [await article(markdownAsHtml(textOf(name, data)).html, title)]
      const text = textOf(name, data)
      const own = /<title[^>]*>([^<]{1,300})<\/title>/i.exec(text)?.[1]?.trim()
      return [await article(text, own || title)]
    }
  }
}

/** The text of a file. @throws {UserError} where it holds none */
function textOf(name: string, data: Buffer): string {
  const text = decodeText(data)
  if (text.includes('\0'))
    throw new UserError(`${name} holds no text, but something else. Save it as HTML, Markdown or CSV.`)
  return text
}

/** The chart in a fence of a Markdown file, or the whole text. */
function chartIn(text: string): string {
  return /^ *(?:```|~~~) *mermaid[^\n]*\n([\s\S]*?)^ *(?:```|~~~) *$/m.exec(text)?.[1] ?? text
}

const MARKDOWN = [gfmAutolinkLiteral(), gfmFootnote(), gfmTable(), gfmTaskListItem()]

function markdownAsHtml(text: string): { html: string; title?: string } {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text)
  let title: unknown
  try {
    title = front && (parse(front[1] ?? '', { maxAliasCount: 0 }) as { title?: unknown } | null)?.title
  } catch {
    // Then the article itself says it.
  }
  const source = front ? text.slice(front[0].length) : text
  const tree = fromMarkdown(alerts(source), { extensions: MARKDOWN, mdastExtensions: [gfmFromMarkdown()] })
  const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true })
  return { html, ...(typeof title === 'string' && title !== '' && { title }) }
}

/** GitHub's notes (`> [!NOTE]`) as paragraphs that `settleAlerts` knows again. */
function alerts(text: string): string {
  return text.replace(/^> ?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/gim, '> **[!$1]**\n>')
}
