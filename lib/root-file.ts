import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openContent, readFile as readFileOf } from '@/lib/content'
import { PREPARED_VARIABLE } from './assets'
import { contentType } from './content-type'

/** The name, in Next.js's folder, of the folder that holds what a build serves beside its pages. */
export const ROOT_FILES = 'root-files'

/** A file that a build serves beside its pages, by its address; undefined if there is none. */
export async function rootFile(
  name: string,
): Promise<{ bytes: Buffer<ArrayBuffer>; type: string } | undefined> {
  const folder = path.join(path.dirname(process.env[PREPARED_VARIABLE] ?? ''), ROOT_FILES)
  try {
    const plain = path.posix.join('/', decodeURIComponent(name))
    // Development has made no such folder: what is there is shown as it is.
    const bytes =
      process.env.NODE_ENV === 'development'
        ? Buffer.from(readFileOf(openContent(), plain.replace(/^\/files\//, '')))
        : await readFile(path.join(folder, plain))
    return { bytes, type: typeOf(plain) }
  } catch {
    return undefined
  }
}

function typeOf(name: string): string {
  const type = contentType(name) ?? 'application/octet-stream'
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type
}
