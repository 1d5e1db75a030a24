import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { countLine } from '@/lib/command/count-line'
import { publishedText } from '@/lib/site/build/edition'
import type { Progress } from '@/lib/command/progress'
import { settingsKey, type Settings } from '@/lib/site/build/settings'
import { ensureBuilt } from '@/lib/site/serve/start'
import { contentRoot, openContent } from '@/lib/content'
import { readManifest } from '@/lib/site/manifest/manifest'
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
 * @throws {UserError} when the site cannot be built, or the folder is somebody else's
 */
export async function exportSite(
  builds: string,
  folder: string,
  given: Settings,
  progress: Progress,
): Promise<Export> {
  // Plain files count nothing by themselves: they send to INSIGHT_URL, or nowhere.
  const { INSIGHT: _, ...settings } = given
  assertApart(folder, builds, contentRoot(settings))
  const { paths } = await ensureBuilt(builds, settings, progress)
  const manifest = readManifest(await readFile(paths.served, 'utf8'), paths.served)
  const files = await plainFiles(paths, manifest, openContent(settings), folder)
  const line = countLine('Writing: file')
  const written = await writeFolder(folder, files, editionKey(settings), line.update).finally(line.done)
  return { ...written, edition: publishedText(settings) }
}

/** Which edition an export is of, as it may be published: a hash, for settings name folders of this machine. */
function editionKey(settings: Settings): string {
  return createHash('sha256').update(settingsKey(settings)).digest('base64url').slice(0, 16)
}
