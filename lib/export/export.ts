import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Prepared } from '@/lib/assets'
import { Failure } from '@/lib/build/failure'
import { countLine } from '@/lib/build/count-line'
import type { Places } from '@/lib/build/places'
import type { Progress } from '@/lib/build/progress'
import { ensureBuilt } from '@/lib/build/start'
import { openContent } from '@/lib/content'
import { plainFiles } from './plain-files'
import { writeFolder, type WrittenFolder } from './write-folder'

/** The folder of the export: OUT_DIR, or `out`. */
export function exportFolder(): string {
  return path.resolve(process.cwd(), process.env.OUT_DIR || 'out')
}

/**
 * Writes the site as plain files; builds it first if it has changed.
 * @param folder absolute
 * @throws {Failure} when the site cannot be built, or the folder is somebody else's
 */
export async function exportSite(places: Places, folder: string, progress: Progress): Promise<WrittenFolder> {
  for (const [name, own] of [
    ['repository', places.root],
    ['build', places.distDir],
  ] as const)
    if (!path.relative(folder, own).startsWith('..'))
      throw new Failure(`OUT_DIR is ${folder}, which holds the ${name}. Name a folder for the export alone.`)
  await ensureBuilt(places, progress)
  const prepared = JSON.parse(await readFile(places.served, 'utf8')) as Prepared
  const files = await plainFiles(places, prepared, openContent().site, folder)
  const line = countLine('Writing: file')
  return writeFolder(folder, files, line.update).finally(line.done)
}
