import { parse } from 'csv-parse/sync'
import { UserError } from '@/lib/command/user-error'

/** The rows of comma-, semicolon- or tab-separated values: https://www.rfc-editor.org/rfc/rfc4180 */
export function readCsv(text: string): string[][] {
  const [line = ''] = text.split(/\r?\n/, 1)
  const count = (sign: string) => line.split(sign).length
  const delimiter = [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best))
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 200_000,
    })
    return (rows as string[][]).map((row) => row.map(String))
  } catch (error) {
    throw new UserError(
      `The table cannot be read: ${(error as Error).message}. Save it as CSV in UTF-8 once more.`,
    )
  }
}

/** The rows of the first sheet of a workbook (.xlsx), and those of its other sheets. */
export async function readXlsx(data: Buffer): Promise<{ rows: string[][]; others: string[][] }> {
  refuseLarge(data)
  try {
    const { default: readSheets } = await import('read-excel-file/node')
    const sheets = await readSheets(data)
    const [first = [], ...others] = sheets.map((sheet) => sheet.data.map((row) => row.map(cellText)))
    return { rows: first, others: others.flat() }
  } catch (error) {
    throw new UserError(
      `The workbook cannot be read (${(error as Error).message}). Save its sheet as CSV, and import that.`,
    )
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : JSON.stringify(cell)
}

/** What a packed file says that it takes unpacked, in bytes. */
const LARGEST_UNPACKED = 200_000_000

/**
 * Refuses a ZIP file whose directory tells of more than can be unpacked.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12
 */
export function refuseLarge(data: Buffer): void {
  let sum = 0
  for (let at = data.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0 && at + 46 <= data.length;) {
    sum += data.readUInt32LE(at + 24)
    at = data.indexOf('PK\u0001\u0002', at + 46, 'latin1')
  }
  if (sum > LARGEST_UNPACKED)
    throw new UserError('Unpacked, the file is larger than 200 MB. Save the part that is meant by itself.')
}
