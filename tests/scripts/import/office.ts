import { crc32 } from 'node:zlib'
import type { Chance } from '../../harness/seeded'

type Word = () => string

/** A packed file of parts that are not packed. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3 */
function packed(parts: Readonly<Record<string, string>>): Buffer {
  const heads: Buffer[] = []
  const bodies: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const [own, data] = [Buffer.from(name), Buffer.from(text)]
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(data.length, 18)
    fields.writeUInt16LE(own.length, 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, own, data])
    const end = Buffer.alloc(14)
    end.writeUInt32LE(at, 10)
    heads.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, end, own]))
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(heads)
  const last = Buffer.alloc(18)
  last.writeUInt16LE(heads.length, 4)
  last.writeUInt16LE(heads.length, 6)
  last.writeUInt32LE(directory.length, 8)
  last.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, directory, Buffer.from('PK\u0005\u0006'), last])
}

const OFFICE = 'http://schemas.openxmlformats.org'
const RELATED = `${OFFICE}/officeDocument/2006/relationships`
const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>${text}`

function types(overrides: Readonly<Record<string, string>>): string {
  return xml(
    `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
      overrides,
    )
      .map(
        ([part, type]) =>
          `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
      )
      .join('')}</Types>`,
  )
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  return xml(
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">${list.map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${RELATED}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  )
}

function document(chance: Chance, word: Word): Buffer {
  const run = (text: string, look = '') =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
  const line = (inner: string, style = '') => `<w:p><w:pPr>${style}</w:pPr>${inner}</w:p>`
  const block = (): string =>
    chance.pick([
      () => line(run(word()), '<w:pStyle w:val="Heading2"/>') + line(run(word())),
      () => line(run(`${word()} `) + run(word(), '<w:b/>') + run(word(), '<w:vanish/>')),
      () => line(run(word(), '<w:strike/>') + '<w:r><w:br/></w:r>' + run(word())),
      () => `<w:tbl><w:tr><w:tc>${line(run(word()))}</w:tc><w:tc>${line(run(word()))}</w:tc></w:tr></w:tbl>`,
      () =>
        line(`<w:ins w:id="1">${run(word())}</w:ins>`) +
        line(`<w:sdt><w:sdtContent>${run(word())}</w:sdtContent></w:sdt>`),
      () => line(`<m:oMath><m:r><m:t>${word()}</m:t></m:r></m:oMath>${run(word())}`),
    ])()
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
  const body = Array.from({ length: 8 }, block).join('')
  return packed({
    '[Content_Types].xml': types({ 'word/document.xml': 'wordprocessingml.document.main' }),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': xml(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
    'word/header1.xml': xml(`<w:hdr ${names}>${line(run(word()))}</w:hdr>`),
    'word/comments.xml': xml(
      `<w:comments ${names}><w:comment w:id="0">${line(run(word()))}</w:comment></w:comments>`,
    ),
  })
}

function workbook(sheets: readonly (readonly (readonly string[])[])[], remark: string): Buffer {
  const main = `${OFFICE}/spreadsheetml/2006/main`
  const sheet = (rows: readonly (readonly string[])[]) =>
    xml(
      `<worksheet xmlns="${main}"><sheetData>${rows
        .map(
          (row, y) =>
            `<row r="${y + 1}">${row.map((cell, x) => (cell === '' ? '' : `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    )
  const parts = Object.fromEntries(sheets.map((rows, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheet(rows)]))
  return packed({
    '[Content_Types].xml': types({
      'xl/workbook.xml': 'spreadsheetml.sheet.main',
      ...Object.fromEntries(Object.keys(parts).map((name) => [name, 'spreadsheetml.worksheet'])),
    }),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${RELATED}"><sheets>${sheets.map((_, n) => `<sheet name="S${n + 1}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
    ),
    ...parts,
    'xl/comments1.xml': xml(
      `<comments xmlns="${main}"><commentList><comment ref="A1" authorId="0"><text><t>${remark}</t></text></comment></commentList></comments>`,
    ),
  })
}

/** Files of Word and Excel, as small as they can be. */
export const office = { document, workbook }
