import { statSync } from 'node:fs'
import { contentRoot, ownSettings, type ContentSettings } from './root'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'

/**
 * The content root, for a command that cannot do without.
 * @param settings those of this process, unless said otherwise
 * @throws {UserError} where there is none
 */
export function contentFolder(settings: ContentSettings = ownSettings()): string {
  const root = contentRoot(settings)
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(
      `There is no content folder ${root}. CONTENT_DIR names it, relative to ${workingFolder()}.`,
    )
  return root
}
