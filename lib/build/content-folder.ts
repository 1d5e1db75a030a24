import { statSync } from 'node:fs'
import { contentRoot } from '@/lib/content/root'
import { Failure } from './failure'

/**
 * The content root, for a command that cannot do without.
 * @throws {Failure} where there is none
 */
export function contentFolder(): string {
  const root = contentRoot()
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Failure(
      `There is no content folder ${root}. CONTENT_DIR names it, relative to ${process.cwd()}.`,
    )
  return root
}
