import { createHash, randomUUID } from 'node:crypto'
import { constants, copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Picture } from '@/lib/content'
import { Failure } from '@/lib/build/failure'
import { inkName } from './cache'
import { encode, lookAt } from './encode'
import { filesOf, hashOf, type PictureFile } from './files'
import type { Ink } from './ink'
import type { Size } from './sizes'

/** libvips keeps a core busy for each: more at once only takes more memory. */
const AT_ONCE = 2

/** What pages have to know of a picture's files. */
export interface MadePicture {
  /** What their names begin with. */
  readonly hash: string
  readonly ink: Ink
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
 * @throws {Failure} if a PNG cannot be decoded; the message names it
 */
export async function makePictures(
  root: string,
  pictures: readonly Picture[],
  cache: string,
): Promise<MadePictures> {
  const made: Record<string, MadePicture> = {}
  const waiting = pictures.values()
  const files = new Set<string>()
  const work = async () => {
    for (const picture of waiting) {
      const png = path.join(root, picture.file)
      try {
        const hash = hashOf(await readFile(png))
        made[picture.id] = { hash, ink: await inkOfPicture(png, picture, hash, cache) }
        for (const file of filesOf(picture, hash)) files.add(await makePicture(png, file, cache))
      } catch (error) {
        throw new Failure(
          `The picture ${png} cannot be read: ${(error as Error).message}. Take it again, or save it as PNG once more.`,
        )
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { pictures: made, files: [...files] }
}

/** Where a picture has something on it, from the cache or found out now. */
export async function inkOfPicture(png: string, size: Size, hash: string, cache: string): Promise<Ink> {
  const file = await inCache(cache, inkName(hash), async () => Buffer.from(await lookAt(png, size)))
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
  await writeAside(made, bytes)
  await writeAside(sumOf(made), digest(bytes))
  return made
}

/** Whole or not at all: another build may look for it just now. */
async function writeAside(file: string, bytes: Buffer | string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, bytes)
  await rename(aside, file)
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
