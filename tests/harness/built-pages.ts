import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { documentName } from '@/lib/build/document-files'
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
    .filter((name) => documentName(name) !== undefined && !path.basename(name).startsWith('_'))
    .map((name) => path.join(root, name))
    .sort()
  return Promise.all(
    files.map(async (file) => ({
      address: `/${documentName(path.relative(root, file)) ?? ''}`,
      html: await readFile(file, 'utf8'),
    })),
  )
}
