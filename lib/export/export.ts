import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Prepared } from '@/lib/assets'
import { Failure } from '@/lib/build/failure'
import { countLine } from '@/lib/build/count-line'
import { publishedText } from '@/lib/build/edition'
import type { Progress } from '@/lib/build/progress'
import { ensureBuilt } from '@/lib/build/start'
import { openContent } from '@/lib/content'
import { contentRoot } from '@/lib/content/root'
import { plainFiles } from './plain-files'
import { writeFolder, type WrittenFolder } from './write-folder'

/** The folder of the export: OUT_DIR, or `out`. */
export function exportFolder(): string {
  return path.resolve(process.cwd(), process.env.OUT_DIR || 'out')
}

/** What an export came to, and of what it was made. */
export interface Export extends WrittenFolder {
  edition: string
}

/**
 * Writes the site as plain files; builds it first if it has changed.
 * @param builds the folder of builds
 * @param folder absolute
 * @throws {Failure} when the site cannot be built, or the folder is somebody else's
 */
export async function exportSite(builds: string, folder: string, progress: Progress): Promise<Export> {
  for (const [name, own] of [
    ['repository', process.cwd()],
    ['builds', path.resolve(builds)],
    ['content', contentRoot()],
  ] as const)
    if (!path.relative(folder, own).startsWith('..'))
      throw new Failure(`OUT_DIR is ${folder}, which holds the ${name}. Name a folder for the export alone.`)
  const { places, settings } = await ensureBuilt(builds, progress)
  const prepared = JSON.parse(await readFile(places.served, 'utf8')) as Prepared
  const files = await plainFiles(places, prepared, openContent().site, folder)
  const line = countLine('Writing: file')
  const written = await writeFolder(folder, files, line.update).finally(line.done)
  return { ...written, edition: publishedText(settings) }
}
