import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { UserError } from '@/lib/command/user-error'
import type { DeskPicture } from '@/lib/desk/protocol'
import { formatMarks } from '@/scripts/screenshots/marks'
import { openPicture, readMarks } from '@/scripts/mark/picture-file'
import { contentAt } from '../disk/contents'
import { placeIn } from '../disk/paths'

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
  const { bytes, width, height } = await asPng(data)
  const json = png.replace(/png$/, 'json')
  const known = marksIn(contentAt(root, json))
  // Marks are in fractions, so they stay where they were.
  const file = { ...known, width, height, marks: known?.marks ?? [] }
  return new Map([
    [png, bytes],
    [json, Buffer.from(formatMarks(file))],
  ])
}

function marksIn(content: Buffer | null) {
  try {
    return content === null
      ? undefined
      : (JSON.parse(content.toString('utf8')) as Parameters<typeof formatMarks>[0])
  } catch {
    return undefined
  }
}

async function asPng(data: Buffer): Promise<{ bytes: Buffer; width: number; height: number }> {
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
