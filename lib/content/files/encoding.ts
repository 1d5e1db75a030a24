import { isUtf8 } from 'node:buffer'
import { UserError } from '@/lib/command/user-error'

/** What keeps bytes from being a text, and where it shows first. */
interface EncodingFault {
  readonly message: string
  readonly line: number
  readonly column: number
}

/** Why bytes are no text in UTF-8; undefined where they are one. */
export function encodingFault(bytes: Buffer): EncodingFault | undefined {
  if (isUtf8(bytes)) return undefined
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return {
      message: 'expected text in UTF-8 and found UTF-16 ("Unicode" in some editors). Save it as UTF-8.',
      line: 1,
      column: 1,
    }
  const text = bytes.toString('utf8')
  const before = text.slice(0, text.search(/[\0\uFFFD]/)).split('\n')
  return {
    message:
      'expected text in UTF-8 and found other bytes. Save it as UTF-8 in your editor; if it is a picture, it belongs in screenshots/.',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  }
}

/**
 * The text of a file, byte order mark and all, so that it can be written back as it is.
 * @throws {UserError} where its bytes are in another encoding: each letter that is none in UTF-8 would be lost for good
 */
export function textOfBytes(file: string, bytes: Buffer): string {
  const fault = encodingFault(bytes)
  if (fault) throw new UserError(`${file} cannot be read as it is. Line ${fault.line}: ${fault.message}`)
  return bytes.toString('utf8')
}
