import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import writeFileAtomic from 'write-file-atomic'
import { marksSchema } from '@/lib/content'
import type { Mark } from '@/lib/marks/mark'
import { formatMarks, type MarksFile } from './marks'

export interface PictureFile {
  readonly png: Buffer
  readonly marks: readonly Mark[]
  readonly of?: MarksFile['of']
}

/** What `writePicture` did: nothing when picture and marks file already say the same. */
export type Written = 'new' | 'changed' | 'same'

/** The PNG, smaller and without any loss: the same pixels, no alpha, no metadata. The same input always gives the same bytes. */
export async function compress(png: Buffer): Promise<Buffer> {
  return sharp(png)
    .removeAlpha()
    .png({ compressionLevel: 9, adaptiveFiltering: true, effort: 10, palette: false })
    .toBuffer()
}

/**
 * Writes `<file>.png` and `<file>.json` (`file` without its ending) where they differ from what is there. A picture whose pixels
 * have not changed keeps its bytes and its `taken` date; a new one is taken `today` (ISO date).
 */
export async function writePicture(file: string, picture: PictureFile, today: string): Promise<Written> {
  const before = {
    png: await readFile(`${file}.png`).catch(nothing),
    json: await readFile(`${file}.json`, 'utf8').catch(nothing),
  }
  const unchanged = before.png !== undefined && (await samePixels(before.png, picture.png))
  const png = unchanged ? before.png! : await compress(picture.png)
  const { width, height } = await sharp(png).metadata()
  const taken = unchanged ? (takenOf(before.json) ?? today) : today
  const json = formatMarks({ width, height, marks: [...picture.marks], of: picture.of, taken })

  await mkdir(path.dirname(file), { recursive: true })
  if (!unchanged) await writeFileAtomic(`${file}.png`, png)
  if (json !== before.json) await writeFileAtomic(`${file}.json`, json)
  if (unchanged && json === before.json) return 'same'
  return before.png === undefined ? 'new' : 'changed'
}

function nothing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function takenOf(json: string | undefined): string | undefined {
  try {
    return marksSchema.parse(JSON.parse(json ?? '')).taken
  } catch {
    return undefined
  }
}

async function samePixels(a: Buffer, b: Buffer): Promise<boolean> {
  try {
    const [one, other] = await Promise.all(
      [a, b].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
    )
    return one!.info.width === other!.info.width && one!.data.equals(other!.data)
  } catch {
    return false
  }
}
