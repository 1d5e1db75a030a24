import { parse } from 'csv-parse/sync'
import { UserError } from '@/lib/command/user-error'
import { repacked, unpacked } from './zip'

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
  const sound = repacked(unpacked(data))
  try {
    const { default: readSheets } = await import('read-excel-file/node')
    const sheets = await readSheets(sound)
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
