import { readFile } from 'node:fs/promises'
import type { Prepared } from '@/lib/assets'
import { countLine } from '@/lib/build/count-line'
import { publishedText } from '@/lib/build/edition'
import type { Progress } from '@/lib/build/progress'
import { ensureBuilt } from '@/lib/build/start'
import { openContent } from '@/lib/content'
import { assertApart } from './out-folder'
import { plainFiles } from './plain-files'
import { writeFolder, type WrittenFolder } from './write-folder'

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
  assertApart(folder, builds)
  const { places, settings } = await ensureBuilt(builds, progress)
  const prepared = JSON.parse(await readFile(places.served, 'utf8')) as Prepared
  const files = await plainFiles(places, prepared, openContent().site, folder)
  const line = countLine('Writing: file')
  const written = await writeFolder(folder, files, line.update).finally(line.done)
  return { ...written, edition: publishedText(settings) }
}
