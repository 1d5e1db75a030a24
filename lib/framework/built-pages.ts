import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** A page of a finished build. */
export interface BuiltPage {
  /** `en/move/old-account`: its address without the slash at its beginning, and without BASE_PATH. */
  name: string
  /** Its HTML, absolute. */
  file: string
}

/** Where Next.js writes what a static route returns: a `.body` file, by the route's address. */
const FOLDER = ['server', 'app']
const DOCUMENT = '.body'
/** The address of the page that says that there is none; see `app/(reader)/%5Flost`. */
const LOST = '_lost'

/** Every page that readers can open, in order of their addresses; not the one that says that there is none. */
export async function builtPages(distDir: string): Promise<BuiltPage[]> {
  const root = path.join(distDir, ...FOLDER)
  const names = await readdir(root, { recursive: true })
  return names
    .filter((file) => file.endsWith(DOCUMENT))
    .map((file) => ({
      name: file.slice(0, -DOCUMENT.length).replaceAll('\\', '/'),
      file: path.join(root, file),
    }))
    .filter(({ name }) => name !== LOST)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The file of a page by its name, absolute. */
export function builtPageFile(distDir: string, name: string): string {
  return path.join(distDir, ...FOLDER, `${name}${DOCUMENT}`)
}

/** The page for an address that leads nowhere, absolute. */
export function builtLostPage(distDir: string): string {
  return builtPageFile(distDir, LOST)
}
