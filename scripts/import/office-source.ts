import { SaxesParser } from 'saxes'
import type { SourceText } from './source-text'
import { textsOf, unpacked } from './zip'

const DOCX =
  /^word\/(?:document\d*|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*|charts\/chart\d*)\.xml$/
const XLSX =
  /^xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d*|threadedComments\/\w+|drawings\/drawing\d+|charts\/chart\d+)\.xml$/

/** Every text of a document of Word: its paragraphs, notes, boxes, diagrams, headers and footers, and what others remarked. */
export function textsOfDocx(data: Buffer): SourceText[] {
  return textsOf(unpacked(data), DOCX).flatMap(({ name, text }) => {
    const isAround = /header|footer/.test(name)
    const where = name.includes('comments')
      ? 'The remark'
      : isAround
        ? 'At the head or foot of its pages:'
        : 'The words'
    return paragraphsOf(text).map((one): SourceText => ({
      ...{ text: one.join(''), parts: one, where },
      ...(isAround && { around: true }),
    }))
  })
}

/** Every text of a workbook, of all its sheets, remarks and boxes. */
export function textsOfXlsx(data: Buffer): SourceText[] {
  return textsOf(unpacked(data), XLSX).flatMap(({ name, text }) =>
    paragraphsOf(text).map((one): SourceText => ({
      ...{ text: one.join(''), once: true },
      where: name.includes('omments') ? 'The remark' : /drawing|chart/.test(name) ? 'The words' : 'The cell',
    })),
  )
}

/** Paragraphs of Office's XML, by their letters alone: what is deleted, a reading aid or said for older programs is none. */
function paragraphsOf(xml: string): string[][] {
  const paragraphs: string[][] = []
  const open: string[][] = []
  let hidden = 0
  let isText = false
  const parser = new SaxesParser()
  const end = () => void paragraphs.push(...(open.length > 0 ? [open.pop()!] : []))
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if (name === 'mc:Fallback' || name === 'rPh') hidden++
    if (/^(?:w:p|a:p|si|is|comment|threadedComment|c:v)$/.test(name) && !isSelfClosing) open.push([])
    isText = /^(?:w:t|m:t|a:t|t|c:v|text)$/.test(name) && !isSelfClosing
    if (/^(?:w:tab|w:br|w:cr|a:br)$/.test(name)) open.at(-1)?.push(' ')
  })
  parser.on('text', (text) => {
    if (isText && hidden === 0) open.at(-1)?.push(text)
  })
  parser.on('closetag', ({ name }) => {
    isText = false
    if (name === 'mc:Fallback' || name === 'rPh') hidden--
    if (/^(?:w:p|a:p|si|is|comment|threadedComment|c:v)$/.test(name)) end()
  })
  try {
    parser.write(xml).close()
  } catch {
    // What was read until there is compared.
  }
  return paragraphs.filter((one) => one.join('').trim() !== '')
}
