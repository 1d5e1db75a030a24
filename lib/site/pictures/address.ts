import { readFileSync } from 'node:fs'
import path from 'node:path'
import { manifest, type Manifest } from '@/lib/site/manifest/manifest'
import { basePath } from '@/lib/addresses/base-path'
import type { Picture } from '@/lib/content'
import { detailMapName, pictureCache } from './cache'
import { hashOf, sourcesOf, type Sources } from './files'
import type { DetailMap } from './detail-map'

/** Where development makes a picture's files when they are asked for; their folder is the picture's id. */
const DEVELOPMENT_FOLDER = 'dev/pictures'

/** A picture's files, and where it has something on it if that is known. */
export interface Published extends Sources {
  readonly detailMap?: DetailMap | undefined
}

/**
 * The addresses of a picture's files, for a page.
 * @param root the content root, absolute
 * @param prepared what the build has prepared, where that is not said by this process's environment
 * @throws if the build has not made them
 */
export function publishedPicture(
  root: string,
  picture: Picture,
  { pictures, script }: Pick<Manifest, 'pictures' | 'script'> = manifest(),
): Published {
  if (!pictures) {
    const hash = hashOf(readFileSync(path.join(/* turbopackIgnore: true */ root, picture.file)))
    const sources = sourcesOf(picture, hash, `${basePath()}/${DEVELOPMENT_FOLDER}/${encodeURI(picture.id)}/`)
    return { ...sources, detailMap: detailMapInCache(hash) }
  }
  const made = pictures[picture.id]
  if (!made)
    throw new Error(
      `The picture ${picture.id} is shown, but was not made: lib/content/pictures-used.ts missed it.`,
    )
  // They lie beside our module.
  return {
    ...sourcesOf(picture, made.hash, script.slice(0, script.lastIndexOf('/') + 1)),
    detailMap: made.detailMap,
  }
}

function detailMapInCache(hash: string): DetailMap | undefined {
  try {
    return readFileSync(path.join(pictureCache(process.cwd()), detailMapName(hash)), 'utf8')
  } catch {
    return undefined
  }
}
