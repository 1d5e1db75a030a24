import { existsSync } from 'node:fs'
import { contentRoot } from '@/lib/content/root'
import { Failure } from './failure'

/**
 * The content root, for a command that cannot do without.
 * @throws {Failure} where it is not there
 */
export function contentFolder(): string {
  const root = contentRoot()
  if (!existsSync(root))
    throw new Failure(
      `There is no content folder ${root}. CONTENT_DIR names it, relative to ${process.cwd()}.`,
    )
  return root
}
