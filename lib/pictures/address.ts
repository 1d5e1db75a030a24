import { readFileSync } from 'node:fs'
import path from 'node:path'
import { prepared } from '@/lib/assets'
import { basePath } from '@/lib/base-path'
import type { Picture } from '@/lib/content'
import { inkName, pictureCache } from './cache'
import { hashOf, sourcesOf, type Sources } from './files'
import type { Ink } from './ink'

/** Where development makes a picture's files when they are asked for; their folder is the picture's id. */
const DEVELOPMENT_FOLDER = 'dev/pictures'

/** A picture's files, and where it has something on it if that is known. */
export interface Published extends Sources {
  readonly ink?: Ink | undefined
}

/**
 * The addresses of a picture's files, for a page.
 * @param root the content root, absolute
 * @throws if the build has not made them
 */
export function publishedPicture(root: string, picture: Picture): Published {
  const { pictures, script } = prepared()
  if (!pictures) {
    const hash = hashOf(readFileSync(path.join(/* turbopackIgnore: true */ root, picture.file)))
    const sources = sourcesOf(picture, hash, `${basePath()}/${DEVELOPMENT_FOLDER}/${encodeURI(picture.id)}/`)
    return { ...sources, ink: inkInCache(hash) }
  }
  const made = pictures[picture.id]
  if (!made)
    throw new Error(
      `The picture ${picture.id} is shown, but was not made: lib/content/pictures-used.ts missed it.`,
    )
  // They lie beside our module.
  return {
    ...sourcesOf(picture, made.hash, script.slice(0, script.lastIndexOf('/') + 1)),
    ink: made.ink,
  }
}

function inkInCache(hash: string): Ink | undefined {
  try {
    return readFileSync(path.join(pictureCache(process.cwd()), inkName(hash)), 'utf8')
  } catch {
    return undefined
  }
}
