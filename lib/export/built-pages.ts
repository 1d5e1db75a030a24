import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { documentName } from '@/lib/build/document-files'

/** A page of a finished build. */
export interface BuiltPage {
  /** `en/move/old-account`: its address without the slash at its beginning, and without BASE_PATH. */
  name: string
  /** Its HTML, absolute. */
  file: string
}

/** The one page that has no address of its own. */
export const LOST_PAGE = '_not-found.html'

/** Every page that readers can open, in order of their addresses; not the one that says that there is none. */
export async function builtPages(distDir: string): Promise<BuiltPage[]> {
  const root = path.join(distDir, 'server', 'app')
  const names = await readdir(root, { recursive: true })
  return names
    .filter((name) => documentName(name) !== undefined && name.includes(path.sep))
    .concat(await languagePages(root))
    .map((name) => ({
      name: (documentName(name) ?? name).replaceAll('\\', '/'),
      file: path.join(root, name),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** At the top lie the home pages, and Next.js's own for what is not found, whose names begin with a sign. */
async function languagePages(root: string): Promise<string[]> {
  return (await readdir(root)).filter((name) => /^[a-z][^.]*\.html$/i.test(name))
}
