import path from 'node:path'
import { checkContent, findingLine } from '@/lib/content'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import type { Settings } from './settings'

/**
 * Lets only sound content into a build.
 * @param root the content root, absolute
 * @param sound guides of which an earlier build found that they have no errors
 * @throws {UserError} with every error found, in the words of `npm run check`
 */
export async function checkForBuild(
  root: string,
  settings: Settings,
  sound: ReadonlySet<string>,
): Promise<void> {
  const { findings } = checkContent(root, { settings, sound })
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return
  const count = errors.length === 1 ? 'one error' : `${errors.length} errors`
  const folder = path.relative(workingFolder(), root) || '.'
  throw new UserError(
    `${errors.map((one) => findingLine(root, one)).join('\n')}\n\nNothing was built: the content in ${folder} has ${count}.`,
  )
}
