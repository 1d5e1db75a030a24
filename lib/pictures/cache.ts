import path from 'node:path'

/** Where made pictures are kept from build to build, by their names: the same name is the same picture. */
export function pictureCache(root: string): string {
  return path.join(/* turbopackIgnore: true */ root, 'node_modules', '.cache', 'signpost-pictures')
}

/** The name under which the cache keeps what is plain in a picture and what not. */
export function inkName(hash: string): string {
  return `${hash}.ink`
}
