import path from 'node:path'
import { checkContent, findingLine } from '@/lib/content'
import { Failure } from './failure'

/**
 * Lets only sound content into a build.
 * @param root the content root, absolute
 * @throws {Failure} with every error found, in the words of `npm run check`
 */
export async function checkForBuild(root: string): Promise<void> {
  const { findings } = checkContent(root)
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return
  const count = errors.length === 1 ? 'one error' : `${errors.length} errors`
  const folder = path.relative(process.cwd(), root) || '.'
  throw new Failure(
    `${errors.map((one) => findingLine(root, one)).join('\n')}\n\nNothing was built: the content in ${folder} has ${count}.`,
  )
}
