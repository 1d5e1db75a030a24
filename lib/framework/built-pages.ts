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
  return (await allPageNames(distDir))
    .filter((name) => name !== LOST)
    .sort()
    .map((name) => ({ name, file: builtPageFile(distDir, name) }))
}

/** The names of all pages, in no order. */
export async function allPageNames(distDir: string): Promise<string[]> {
  const names = await readdir(path.join(distDir, ...FOLDER), { recursive: true })
  return names
    .filter((file) => file.endsWith(DOCUMENT))
    .map((file) => file.slice(0, -DOCUMENT.length).replaceAll('\\', '/'))
}

/** The file of a page by its name, absolute. */
export function builtPageFile(distDir: string, name: string): string {
  return path.join(distDir, ...FOLDER, `${name}${DOCUMENT}`)
}

/** The page for an address that leads nowhere, absolute. */
export function builtLostPage(distDir: string): string {
  return builtPageFile(distDir, LOST)
}
