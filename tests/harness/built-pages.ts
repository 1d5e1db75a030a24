import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BuiltSite } from './sites'

/** A page as the build left it. */
export interface BuiltPage {
  /** `/en/guide/step` */
  address: string
  html: string
}

/** Every page of a site that readers can open, the 404 page aside. */
export async function builtPages({ distDir }: BuiltSite): Promise<BuiltPage[]> {
  const root = path.join(distDir, 'server', 'app')
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && !entry.name.startsWith('_'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
  return Promise.all(
    files.map(async (file) => ({
      address: `/${path.relative(root, file).replace(/\.html$/, '')}`,
      html: await readFile(file, 'utf8'),
    })),
  )
}
