import { UserError } from '@/lib/command/user-error'
import { repacked, unpacked } from './zip'

/** A document of Word (.docx) as HTML, pictures within it. */
export async function docxAsHtml(data: Buffer): Promise<string> {
  const buffer = repacked(unpacked(data))
  try {
    const { convertToHtml } = await import('mammoth')
    const { value } = await convertToHtml({ buffer })
    return `<body>${value}</body>`
  } catch (error) {
    throw new UserError(
      `The document cannot be read (${(error as Error).message}). Save it in Word as a web page (filtered), and import that.`,
    )
  }
}
