import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What writes classes at run time. */
const WRITERS = /\.(?:page|element)\.ts$/

/**
 * Every word that may be a class in what scripts write to a page: there, nothing gives it another name.
 * @param root the repository
 */
export async function classesOfScripts(root: string): Promise<Set<string>> {
  const files = await readdir(path.join(root, 'components'), { recursive: true, withFileTypes: true })
  const sources = await Promise.all(
    files
      .filter((file) => file.isFile() && WRITERS.test(file.name))
      .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')),
  )
  return new Set(sources.flatMap((source) => source.split(/[\s'"`]+/)))
}
