import { createHash } from 'node:crypto'
import { constants, copyFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pMap from 'p-map'
import writeFileAtomic from 'write-file-atomic'
import type { Picture } from '@/lib/content'
import { isRefused, UserError } from '@/lib/command/user-error'
import { detailMapName } from './cache'
import { encode, lookAt } from './encode'
import { filesOf, hashOf, type PictureFile } from './files'
import type { DetailMap } from './detail-map'
import type { Size } from './sizes'

/** libvips keeps a core busy for each: more at once only takes more memory. */
const AT_ONCE = 2

/** What pages have to know of a picture's files. */
interface MadePicture {
  /** What their names begin with. */
  readonly hash: string
  readonly detailMap: DetailMap
}

/** What was made. */
export interface MadePictures {
  /** By the picture's id. */
  readonly pictures: Record<string, MadePicture>
  /** Paths of all files, in the cache. */
  readonly files: readonly string[]
}

/**
 * Makes all files of the pictures that are not in the cache yet.
 * @param root the content root
 * @param cache a folder, made if it is not there
 * @throws {UserError} if a PNG cannot be decoded; the message names it
 */
export async function makePictures(
  root: string,
  pictures: readonly Picture[],
  cache: string,
): Promise<MadePictures> {
  const made: Record<string, MadePicture> = {}
  const files = new Set<string>()
  const make = async (picture: Picture) => {
    const png = path.join(root, picture.file)
    try {
      const hash = hashOf(await readFile(png))
      made[picture.id] = { hash, detailMap: await detailMapOfPicture(png, picture, hash, cache) }
      for (const file of filesOf(picture, hash)) files.add(await makePicture(png, file, cache))
    } catch (error) {
      // A disk that is full is not the picture's fault.
      if (isRefused(error)) throw error
      throw new UserError(
        `The picture ${png} cannot be read: ${(error as Error).message}. Take it again, or save it as PNG once more.`,
      )
    }
  }
  await pMap(pictures, make, { concurrency: AT_ONCE })
  // Always in one order, whichever was ready first: pages are made anew where what they are made of is written otherwise.
  const inOrder = pictures.map(({ id }) => [id, made[id]!] as const)
  return { pictures: Object.fromEntries(inOrder), files: [...files] }
}

/** Where a picture has something on it, from the cache or found out now. */
export async function detailMapOfPicture(
  png: string,
  size: Size,
  hash: string,
  cache: string,
): Promise<DetailMap> {
  const file = await inCache(cache, detailMapName(hash), async () => Buffer.from(await lookAt(png, size)))
  return readFile(file, 'utf8')
}

/** Puts what was made into the folder that the site serves. */
export async function copyPictures({ files }: MadePictures, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const file of files)
    await copyFile(file, path.join(folder, path.basename(file)), constants.COPYFILE_FICLONE)
}

/**
 * Makes one file of a picture, unless it is in the cache.
 * @returns its path
 */
export function makePicture(png: string, file: PictureFile, cache: string): Promise<string> {
  return inCache(cache, file.name, () => encode(png, file))
}

async function inCache(cache: string, name: string, make: () => Promise<Buffer>): Promise<string> {
  const made = path.join(cache, name)
  if (await isWhole(made)) return made
  const bytes = await make()
  await mkdir(cache, { recursive: true })
  // Whole or not at all: another build may look for it just now.
  await writeFileAtomic(made, bytes)
  await writeFileAtomic(sumOf(made), digest(bytes))
  return made
}

/** Where what a file of the cache must be is written: a disk may have been full, or a copy of the cache cut off. */
function sumOf(file: string): string {
  return `${file}.sha256`
}

async function isWhole(file: string): Promise<boolean> {
  try {
    const [bytes, sum] = await Promise.all([readFile(file), readFile(sumOf(file), 'utf8')])
    return digest(bytes) === sum
  } catch {
    return false
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
