import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { UserError } from '@/lib/command/user-error'
import type { DeskPicture } from '@/lib/desk/protocol'
import { marksSchema, textOfBytes } from '@/lib/content'
import { parsed } from '@/lib/json-shape'
import { formatMarks, type MarksFile } from '@/scripts/screenshots/marks'
import { boxOf, toMark, type Mark } from '@/lib/marks/mark'
import { openPicture, readMarks, type PictureFile } from '@/scripts/mark/picture-file'
import { contentAt } from '../disk/contents'
import { placeIn } from '../disk/paths'
import { mergedJson } from '../text/json-merge'

const FOLDER = 'screenshots'
/** Of a picture's pixels: more than any screen has, and less than what fills the memory. */
const MOST_PIXELS = 50_000_000

/** The ids of all screenshots. */
export function pictureIds(root: string): string[] {
  const folder = path.join(root, FOLDER)
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.')
      ? fs
          .readdirSync(path.join(folder, entry.name))
          .filter((name) => name.endsWith('.png'))
          .map((name) => `${entry.name}/${name.slice(0, -'.png'.length)}`)
      : [],
  )
}

/** A screenshot with its marks. @throws {UserError} where there is none */
export async function deskPicture(root: string, id: string): Promise<DeskPicture> {
  const picture = await openPicture(root, placeIn(root, pngOf(id)))
  const { marks } = await readMarks(picture)
  const src = `/desk/api/picture?id=${encodeURIComponent(id)}`
  return { id, width: picture.width, height: picture.height, src, marks }
}

/**
 * Marks as one desk has them now, with what somebody else did to the picture's marks meanwhile.
 * @param upon as they were before
 * @throws {UserError} where both changed one mark, or gave one number twice
 */
export async function marksOfBoth(
  picture: PictureFile,
  marks: readonly Mark[],
  upon: readonly Mark[],
): Promise<unknown> {
  const { marks: there } = await readMarks(picture)
  // As a desk writes them, in which a mark that nobody moved is the same.
  const written = there.map((mark) => toMark(mark.n, boxOf(mark, picture), picture))
  const { questions, value } = mergedJson(marks, written, upon)
  const [first] = questions
  if (!first) return value([])
  throw new UserError(
    `Somebody else changed mark ${first.path.at(-1) ?? ''} of this picture meanwhile. Nothing was written. Fold the picture in and out again to see its marks as they are.`,
  )
}

export function pngOf(id: string): string {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id))
    throw new UserError(`"${id}" is no screenshot: name its folder and its name, such as old/home.`)
  return `${FOLDER}/${id}.png`
}

/**
 * A picture as a PNG, with a marks file if it has none that fits: what is to be written.
 * @param data of a PNG or a JPEG
 * @throws {UserError} where it is neither
 */
export async function pictureFiles(
  root: string,
  id: string,
  data: Buffer,
): Promise<ReadonlyMap<string, Buffer>> {
  const png = pngOf(id)
  const json = png.replace(/png$/, 'json')
  const known = marksIn(json, contentAt(root, json))
  const { bytes, width, height } = await asPng(data)
  // Marks are in fractions, so they stay where they were.
  const file = { ...known, width, height, marks: known?.marks ?? [] }
  return new Map([
    [png, bytes],
    [json, Buffer.from(formatMarks(file))],
  ])
}

/** @throws {UserError} where they cannot be read: nobody would know what becomes of them */
function marksIn(json: string, content: Buffer | null): MarksFile | undefined {
  if (content === null) return undefined
  const read = marksSchema.safeParse(parsed(textOfBytes(json, content).replace(/^\uFEFF/, '')))
  if (read.success) return read.data
  throw new UserError(
    `${json} is there and is no marks file. Mend it first (npm run check says what is wrong), or delete it; then the picture can be replaced.`,
  )
}

async function asPng(data: Buffer): Promise<{ bytes: Buffer; width: number; height: number }> {
  if (data.length === 0) throw new UserError('The file is empty: there is no picture in it.')
  try {
    const image = sharp(data, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format, width, height } = await image.metadata()
    if (format !== 'png' && format !== 'jpeg') throw new Error('another format')
    // Without what a camera or a program has written into it.
    const made = format === 'png' ? await image.png().toBuffer() : await image.autoOrient().png().toBuffer()
    const size = format === 'png' ? { width, height } : await sharp(made).metadata()
    return { bytes: made, width: size.width, height: size.height }
  } catch {
    throw new UserError(
      'This is no picture that the desk can take: give a PNG or a JPEG, of at most 50 million pixels.',
    )
  }
}
