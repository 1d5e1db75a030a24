import { readFile } from 'node:fs/promises'
import { builtPages as pagesIn } from '@/lib/framework/built-pages'
import type { BuiltSite } from './sites'

/** A page as the build left it. */
export interface BuiltPage {
  /** `/en/guide/step` */
  address: string
  html: string
}

const known = new Map<string, Promise<readonly BuiltPage[]>>()

/** Every page of a site that readers can open, but for the one about reading offline. */
export async function builtPages({ distDir }: BuiltSite): Promise<BuiltPage[]> {
  const pages = known.get(distDir) ?? readPages(distDir)
  known.set(distDir, pages)
  return [...(await pages)]
}

async function readPages(distDir: string): Promise<BuiltPage[]> {
  const pages = (await pagesIn(distDir)).filter(({ name }) => !name.includes('/_'))
  return Promise.all(
    pages.map(async ({ name, file }) => ({ address: `/${name}`, html: await readFile(file, 'utf8') })),
  )
}
