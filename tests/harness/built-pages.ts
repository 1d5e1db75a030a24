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
  const names = await readdir(root, { recursive: true })
  const files = names
    .filter((name) => name.endsWith('.html') && !path.basename(name).startsWith('_'))
    .map((name) => path.join(root, name))
    .sort()
  return Promise.all(
    files.map(async (file) => ({
      address: `/${path.relative(root, file).replace(/\.html$/, '')}`,
      html: await readFile(file, 'utf8'),
    })),
  )
}
