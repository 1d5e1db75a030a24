import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pMap from 'p-map'
import { basePath } from '@/lib/addresses/base-path'
import type { BuiltPage } from './built-pages'

/** What can be told from a page's HTML. */
export interface PageFacts extends BuiltPage {
  bytes: number
  hash: string
  /** Hashes of its pictures. */
  pictures: readonly string[]
  /** Files beside the steps that it links to or plays, by their paths in the content root. */
  files: readonly string[]
}

const AT_ONCE = 8

/** Reads every page once. */
export async function factsOf(pages: readonly BuiltPage[]): Promise<PageFacts[]> {
  const link = new RegExp(`(?:href|src)="${basePath()}/files/([^"#?]+)`, 'g')
  const read = async (page: BuiltPage): Promise<PageFacts> => {
    const bytes = await readFile(page.file)
    const html = bytes.toString()
    const pictures = [...html.matchAll(/\/([0-9a-f]{16})-\d+\.(?:png|webp)"/g)].map(([, hash]) => hash!)
    const files = [...html.matchAll(link)].map(([, name]) =>
      decodeURIComponent(name!.replaceAll('&amp;', '&')),
    )
    return {
      ...page,
      bytes: bytes.length,
      hash: pageHash(bytes),
      pictures: [...new Set(pictures)],
      files: [...new Set(files)],
    }
  }
  return pMap(pages, read, { concurrency: AT_ONCE })
}

/** What tells versions of a page apart: sixteen hexadecimal digits of its bytes. The service worker compares it. */
export function pageHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
