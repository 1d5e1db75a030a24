import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pagePart } from '@/lib/framework/page-part'
import { PART } from '@/lib/page-part'

/** What an address of a site holds, before compression. */
interface SiteFile {
  body: Buffer
  /** By which its type is told: `.html`, `.avif` */
  ending: string
}

/** Looks an address up; undefined where there is nothing. */
export type SiteFiles = (address: string) => Promise<SiteFile | undefined>

/** Where the addresses below a prefix lie on disk. */
interface Root {
  prefix: string
  folder: string
}

/** Built files as a plain web server finds them: `/a/b` is the file `a/b`, `a/b.html` or `a/b/index.html`. */
export function filesIn(roots: readonly Root[]): SiteFiles {
  return async (address) => {
    const name = decodeURIComponent(address)
    const root = roots.find(({ prefix }) => name.startsWith(prefix))
    if (!root || name.includes('\0')) return undefined
    const file = path.join(root.folder, path.posix.normalize(`/${name.slice(root.prefix.length)}`))
    const bare = file.replace(/[/\\]$/, '')
    for (const candidate of [bare, `${bare}.html`, path.join(bare, 'index.html')]) {
      const body = await readFile(candidate).catch(() => undefined)
      if (body) return { body, ending: path.extname(candidate).toLowerCase() }
    }
    return undefined
  }
}

/** With the parts of pages that `npm start` sends to those who walk. */
export function withParts(files: SiteFiles): SiteFiles {
  return async (address) => {
    if (!address.endsWith(PART)) return files(address)
    const page = await files(address.slice(0, -PART.length))
    if (page?.ending !== '.html') return page
    return { body: Buffer.from(pagePart(page.body.toString())), ending: '.part' }
  }
}
