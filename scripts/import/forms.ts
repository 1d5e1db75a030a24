import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { decodeText } from './decode-text'
import { isMermaid } from './mermaid'

/** What a file can be. `article` and `table` say how a page is to be read. */
export const FORMS = [
  'markdown',
  'html',
  'article',
  'table',
  'zendesk',
  'docx',
  'csv',
  'xlsx',
  'mermaid',
  'drawio',
] as const
export type Form = (typeof FORMS)[number]

/** What a file is by the end of its name alone. */
export const BY_ENDING: Readonly<Record<string, Form>> = {
  ...{ '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html', '.xhtml': 'html' },
  ...{
    '.csv': 'csv',
    '.tsv': 'csv',
    '.xlsx': 'xlsx',
    '.docx': 'docx',
    '.drawio': 'drawio',
    '.dio': 'drawio',
  },
  ...{ '.mmd': 'mermaid', '.mermaid': 'mermaid', '.json': 'zendesk' },
}

/**
 * What a file is, by its name and its first lines.
 * @throws {UserError} where it is none of what can be read
 */
export function formOf(name: string, data: Buffer): Form {
  const ending = path.extname(name).toLowerCase()
  const begin = decodeText(data.subarray(0, 20_000))
  const isXml = ['.xml', '.txt', ''].includes(ending)
  if (isXml && /<(?:mxfile|mxGraphModel)\b/.test(begin)) return 'drawio'
  if (isXml && /<(?:ac|ri):|<!doctype html|<html|<p[\s>]|<h[1-6][\s>]/i.test(begin)) return 'html'
  if (['.txt', '.md', '.markdown', ''].includes(ending) && isMermaid(begin)) return 'mermaid'
  if ((ending === '.md' || ending === '.markdown') && isOnlyChart(decodeText(data))) return 'mermaid'
  const form = BY_ENDING[ending] ?? (ending === '.txt' ? 'markdown' : undefined)
  if (form) return form
  if (ending === '.doc')
    throw new UserError(`${name}: save it in Word as .docx, or as a web page (filtered), and import that.`)
  if (ending === '.xls' || ending === '.ods')
    throw new UserError(`${name}: save the sheet as CSV or .xlsx, and import that.`)
  if (ending === '.vsdx' || ending === '.vsd')
    throw new UserError(`${name}: open it in draw.io, save it as .drawio, and import that.`)
  if (ending === '.pdf')
    throw new UserError(`${name}: a PDF has no headings to go by. Import the document that it was made of.`)
  throw new UserError(
    `${name}: expected Markdown, HTML, .docx, CSV, .xlsx, a Zendesk export (.json), a Mermaid flowchart (.mmd) or a drawing of draw.io. --as says which it is.`,
  )
}

/** Whether a Markdown file is a chart with hardly a word around it. */
function isOnlyChart(text: string): boolean {
  const fences = [...text.matchAll(/^ *(?:```|~~~) *mermaid[^\n]*\n([\s\S]*?)^ *(?:```|~~~) *$/gm)]
  const [only] = fences
  return fences.length === 1 && isMermaid(only![1] ?? '') && text.length - only![0].length < 600
}
