import path from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { toString } from 'mdast-util-to-string'
import { toHtml } from 'hast-util-to-html'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { parse } from 'yaml'
import { UserError } from '@/lib/command/user-error'
import { isObject } from '@/lib/json-shape'
import { scaffoldTexts } from '@/lib/scaffold/texts'
import { readArticle, readAround } from './article'
import { oneLine, type Chart } from './chart'
import { textsOfMermaid, textsOfTable } from './chart-source'
import { textsOfPage } from './html-source'
import { textsOfDocx, textsOfXlsx } from './office-source'
import type { SourceText } from './source-text'
import { confluenceAsHtml, settleConfluence } from './confluence'
import { settleTables } from './cells'
import { ANY, readTable } from './decision-table'
import { decodeText } from './decode-text'
import { docxAsHtml } from './docx'
import { flowOfDrawio, textsOfDrawio } from './drawio'
import { chartOfFlow } from './flow'
import { parsedHtml, readHtml, settleAlerts } from './html'
import { settleTable, tableIn } from './html-table'
import type { Form } from './forms'
import { flowOfMermaid, idsOfMermaid } from './mermaid-flow'
import { picturesOf } from './pictures'
import { readCsv, readXlsx } from './sheets'
import { isWord, settleWord } from './word'
import { articlesOf } from './zendesk'

/** A chart, and everything that the file says which became it. */
interface ReadChart {
  readonly chart: Chart
  readonly said: readonly SourceText[]
}

/** What a file says beside its page, or instead of it. */
interface Own {
  readonly beside?: readonly SourceText[]
  readonly instead?: readonly SourceText[]
}

/** The charts in a file; several where it holds several articles. */
export async function chartsOf(
  name: string,
  data: Buffer,
  lang: string,
  form: Form,
  beside: string | undefined,
): Promise<ReadChart[]> {
  const say = scaffoldTexts(lang)
  const title = path.parse(name).name.replace(/[_-]+/g, ' ').trim() || say.guide
  const article = async (html: string, named: string, own: Own = {}): Promise<ReadChart> => {
    const unplaced: string[] = []
    const page = confluenceAsHtml(html)
    const tree = readHtml(page)
    const whole = [...(own.instead ?? textsOfPage(parsedHtml(page))), ...(own.beside ?? [])]
    settleAlerts(tree)
    settleConfluence(tree, (text) => void unplaced.push(text))
    if (isWord(html)) settleWord(tree)
    const table = form === 'table' || form === 'article' ? undefined : tableIn(tree)
    const found = form === 'table' ? tableIn(tree, true) : table
    if (found) settleTable(found.table, (text) => void unplaced.push(text))
    settleTables(tree)
    const options = { title: named, say, unplaced, pictures: await picturesOf(tree, beside) }
    if (!found) return { chart: readArticle(tree, options), said: whole }
    const { title: name, intro, unplaced: left, pictures } = readAround(tree, options)
    const chart = { ...readTable(found.rows, { title: name, say, unplaced: left }), intro, pictures }
    // Cells that rows have in common are said once.
    const cells = new Set(found.rows.flat())
    const isLeft = ({ text }: SourceText) => !cells.has(oneLine(text)) || !ANY.test(oneLine(text))
    return {
      chart,
      said: whole.filter(isLeft).map((one) => (cells.has(oneLine(one.text)) ? { ...one, once: true } : one)),
    }
  }
  switch (form) {
    case 'mermaid': {
      const whole = textOf(name, data)
      const source = chartIn(whole)
      const around =
        whole === source
          ? []
          : whole
              .replace(source, '')
              .replace(/^ *(?:```|~~~).*$/gm, '')
              .split('\n')
      return [
        {
          chart: chartOfFlow(flowOfMermaid(source, title)),
          said: [
            ...textsOfMermaid(source, idsOfMermaid(source)),
            ...around.map((text) => ({ text, where: 'Around the chart:', around: true })),
          ],
        },
      ]
    }
    case 'drawio': {
      const source = textOf(name, data)
      return [{ chart: chartOfFlow(flowOfDrawio(source, title)), said: textsOfDrawio(source) }]
    }
    case 'csv': {
      const rows = readCsv(textOf(name, data))
      return [{ chart: readTable(rows, { title, say }), said: textsOfTable(rows) }]
    }
    case 'xlsx': {
      const { rows, others } = await readXlsx(data)
      const said = textsOfTable(rows, others)
      const cells = new Set([...rows, ...others].flat().map((cell) => cell.trim()))
      const beside = textsOfXlsx(data).filter(({ text }) => !cells.has(text.trim()))
      return [{ chart: readTable(rows, { title, say }), said: [...said, ...beside] }]
    }
    case 'zendesk': {
      const { articles, empty } = articlesOf(textOf(name, data))
      const left = empty.map((text) => ({ text, where: 'An article without a text:', around: true }))
      return Promise.all(
        articles.map((one, n) => {
          const own = { text: one.title, where: 'The title', once: true }
          return article(one.body, one.title, { beside: n === 0 ? [own, ...left] : [own] })
        }),
      )
    }
    case 'docx':
      return [await article(await docxAsHtml(data), title, { instead: textsOfDocx(data) })]
    case 'markdown': {
      const { html, title: own, said } = markdownAsHtml(textOf(name, data))
      return [await article(html, own ?? title, { beside: said })]
    }
    case 'html':
    case 'article':
    case 'table': {
      if (/\.docx$/i.test(name))
        return [await article(await docxAsHtml(data), title, { instead: textsOfDocx(data) })]
      if (/\.(?:md|markdown)$/i.test(name)) {
        const { html, said } = markdownAsHtml(textOf(name, data))
        return [await article(html, title, { beside: said })]
      }
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

function markdownAsHtml(text: string): { html: string; title?: string; said: SourceText[] } {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\s*(?:\r?\n|$)/.exec(text)
  let matter: unknown
  try {
    matter = front && parse(front[1] ?? '', { maxAliasCount: 0 })
  } catch {
    // Then the article itself says it.
  }
  const title = isObject(matter) ? matter.title : undefined
  const source = front ? text.slice(front[0].length) : text
  const tree = fromMarkdown(alerts(source), { extensions: MARKDOWN, mdastExtensions: [gfmFromMarkdown()] })
  const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true })
  // A footnote that nothing refers to, which becomes nothing otherwise.
  const footnotes = tree.children.flatMap((node) =>
    node.type === 'footnoteDefinition' ? [toString(node)] : [],
  )
  const said = front === null ? [] : front[1]!.split(/\r?\n/).map((line) => line.replace(/^\s*[\w-]+:/, ''))
  return {
    html,
    ...(typeof title === 'string' && title !== '' && { title }),
    said: [
      ...said.map((text) => ({ text, where: 'In its front matter:', around: true })),
      ...footnotes.map((text) => ({ text, where: 'The footnote', once: true })),
    ],
  }
}

/** GitHub's notes (`> [!NOTE]`) as paragraphs that `settleAlerts` knows again. */
function alerts(text: string): string {
  return text.replace(/^> ?\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/gim, '> **[!$1]**\n>')
}
