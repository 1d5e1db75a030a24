import { createHash } from 'node:crypto'
import { lstat, readFile, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { UserError } from '@/lib/command/user-error'
import { marksSchema, textOfBytes } from '@/lib/content'
import { formatMarks, type MarksFile } from '@/scripts/screenshots/marks'
import type { Size } from '@/lib/marks/geometry'

/** A PNG that lies inside the content root, by real paths. */
export interface PictureFile extends Size {
  readonly png: string
  /** Its marks file, beside it. */
  readonly json: string
}

/**
 * The picture that somebody named, if it is a PNG that lies, with all links followed, inside the content root.
 * Throws UserError.
 */
export async function openPicture(root: string, named: string): Promise<PictureFile> {
  const png = await realpath(named).catch(() => {
    throw new UserError(`${named} is not there.`)
  })
  const inside = await realpath(root).catch(() => {
    throw new UserError(`The content root ${root} is not there: CONTENT_DIR names it.`)
  })
  if (!png.startsWith(inside + path.sep)) {
    throw new UserError(`${named} lies outside the content root ${inside}: marks are written there only.`)
  }
  if (path.extname(png) !== '.png')
    throw new UserError(`${named} does not end in .png: marks belong to PNG pictures.`)
  const size = pngSize(await readFile(png))
  if (!size) throw new UserError(`${named} is called .png, but is not a PNG picture.`)
  return { png, json: png.replace(/\.png$/, '.json'), ...size }
}

/** Width and height in pixels from a PNG's header; undefined when it is no PNG. */
export function pngSize(file: Uint8Array): Size | undefined {
  const data = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const isPng = data.length >= 24 && data.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'
  if (!isPng || data.subarray(12, 16).toString('latin1') !== 'IHDR') return undefined
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)]
  return width > 0 && height > 0 ? { width, height } : undefined
}

/** The marks file beside the picture; one without marks if there is none yet. Throws UserError when it is broken. */
export async function readMarks({ json, width, height }: PictureFile): Promise<MarksFile> {
  const bytes = await readFile(json).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  if (bytes === undefined) return { width, height, marks: [] }
  const text = textOfBytes(json, bytes)
  try {
    return marksSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    throw new UserError(
      `${json} is no marks file. Repair it (npm run check says what is wrong), or delete it to begin anew.`,
    )
  }
}

/** Names what lies in the marks file now, as an ETag: who saves says upon what. */
export async function versionOfMarks({ json }: PictureFile): Promise<string> {
  const bytes = await readFile(json).catch(() => '')
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`
}

/**
 * Writes marks beside the picture; `of` and `taken` stay as they are. `marks` comes from outside: it is checked, and a RangeError
 * says in words what is wrong with it.
 */
export async function writeMarks(root: string, picture: PictureFile, marks: unknown): Promise<void> {
  // The folder may have become a link to elsewhere since the picture was opened.
  const { png, json, width, height } = await openPicture(root, picture.png)
  if (png !== picture.png) throw new RangeError('The picture is no longer where it was.')
  const before = await readMarks({ png, json, width, height })
  const checked = marksSchema.safeParse({ ...before, width, height, marks })
  if (!checked.success) throw new RangeError(checked.error.issues[0]?.message ?? 'Not a list of marks.')
  const numbers = checked.data.marks.map(({ n }) => n)
  const twice = numbers.find((n, index) => numbers.indexOf(n) !== index)
  if (twice !== undefined) throw new RangeError(`Two marks have the number ${twice}.`)
  // A link gives way to a file; what it led to, perhaps outside, stays as it is.
  if ((await lstat(json).catch(() => undefined))?.isSymbolicLink()) await rm(json)
  await writeFileAtomic(json, formatMarks(checked.data))
}
