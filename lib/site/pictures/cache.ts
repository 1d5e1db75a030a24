import { keptFolder } from '@/lib/command/working-folder'

/** Where made pictures are kept from build to build, by their names: the same name is the same picture. */
export function pictureCache(root: string): string {
  return keptFolder(root, 'pictures')
}

/** The name under which the cache keeps what is plain in a picture and what not. */
export function detailMapName(hash: string): string {
  return `${hash}.detail-map`
}
