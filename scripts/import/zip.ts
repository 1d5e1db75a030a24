import { Unzip, UnzipInflate, unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import { UserError } from '@/lib/command/user-error'

/** A document of many hundred pictures has fewer. */
const MOST_PARTS = 10_000
/** In bytes. */
const LARGEST_PART = 50_000_000
const LARGEST_UNPACKED = 200_000_000
/** So much is unpacked at a time, to a thousand times as much at most, before it is counted. */
const CHUNK = 16 * 1024

/**
 * The parts of a packed file (.docx, .xlsx), by name. What unpacks to too much is refused: by what its directory says, and by what
 * is in it, as soon as that is more than was said.
 * @throws {UserError}
 */
export function unpacked(data: Buffer): ReadonlyMap<string, Uint8Array> {
  const sizes = new Map(directoryOf(data).map(({ name, originalSize }) => [name, originalSize]))
  const parts = new Map<string, Uint8Array>()
  let sum = 0
  const stream = new Unzip((file) => {
    const size = sizes.get(file.name)
    // What the directory does not name is none of it any more.
    if (size === undefined) return
    const chunks: Uint8Array[] = []
    let length = 0
    file.ondata = (error, chunk, final) => {
      if (error) throw notWhole(error.message)
      length += chunk.length
      sum += chunk.length
      if (length > size || sum > LARGEST_UNPACKED) throw notWhole(`${file.name} is larger than it says`)
      chunks.push(chunk)
      if (final) parts.set(file.name, Buffer.concat(chunks))
    }
    file.start()
  })
  stream.register(UnzipInflate)
  try {
    for (let at = 0; at < data.length; at += CHUNK)
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length)
  } catch (error) {
    throw error instanceof UserError ? error : notWhole((error as Error).message)
  }
  for (const [name, size] of sizes)
    if (!name.endsWith('/') && parts.get(name)?.length !== size)
      throw notWhole(`${name} is missing or cut off`)
  return parts
}

/** What a packed file says of its parts. */
function directoryOf(data: Buffer): UnzipFileInfo[] {
  const listed: UnzipFileInfo[] = []
  let sum = 0
  try {
    unzipSync(data, {
      filter: (part) => {
        sum += part.originalSize
        if (listed.push(part) > MOST_PARTS) throw tooLarge(`has more than ${MOST_PARTS} parts`)
        if (part.originalSize > LARGEST_PART) throw tooLarge('has a part larger than 50 MB')
        if (sum > LARGEST_UNPACKED) throw tooLarge('is larger than 200 MB')
        return false
      },
    })
  } catch (error) {
    throw error instanceof UserError ? error : notWhole((error as Error).message)
  }
  return listed
}

function tooLarge(why: string): UserError {
  return new UserError(`Unpacked, the file ${why}. Save the part that is meant by itself.`)
}

function notWhole(why: string): UserError {
  return new UserError(
    `The file cannot be unpacked (${why}). Open it in the program that it is from, save it once more, and import that.`,
  )
}

/** The same parts as a packed file of which nothing is packed: whoever reads it unpacks no more than was counted. */
export function repacked(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }))
}

/** The parts whose names fit, as text. */
export function textsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  wanted: RegExp,
): { name: string; text: string }[] {
  return [...parts].flatMap(([name, part]) =>
    wanted.test(name) ? [{ name, text: Buffer.from(part).toString('utf8') }] : [],
  )
}
