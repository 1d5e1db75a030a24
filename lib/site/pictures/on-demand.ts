import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Picture } from '@/lib/content'
import { filesOf, hashOf, type Format } from './files'
import { pictureCache } from './cache'
import { detailMapOfPicture, makePicture } from './prepare'

/**
 * One file of a picture, from the cache or made now.
 * @param root the content root
 * @param name the file's name, as `sourcesOf` gives it
 * @returns undefined if the picture as it is now has no such file
 */
export async function madeOnDemand(
  root: string,
  picture: Picture,
  name: string,
): Promise<{ bytes: Buffer; format: Format } | undefined> {
  const png = path.join(root, picture.file)
  const hash = hashOf(await readFile(png))
  const file = filesOf(picture, hash).find((one) => one.name === name)
  if (!file) return undefined
  const cache = pictureCache(/* turbopackIgnore: true */ process.cwd())
  // For the next time that the page is shown.
  await detailMapOfPicture(png, picture, hash, cache)
  return { bytes: await readFile(await makePicture(png, file, cache)), format: file.format }
}
