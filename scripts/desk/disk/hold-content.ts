import { rmSync } from 'node:fs'
import path from 'node:path'
import { holdLock } from '@/lib/command/hold-lock'
import { UserError } from '@/lib/command/user-error'
import { keptFolder } from './kept-folder'

/**
 * Lets this process alone write what the desk keeps of a content root: a second desk would begin the journal anew, and what is typed in
 * the first were in none from then on. A desk that was killed holds nothing.
 * @returns lets go of it
 * @throws {UserError} where another desk has it open
 */
export async function holdContent(root: string): Promise<() => void> {
  const lock = path.join(keptFolder(root), 'open')
  if (!(await holdLock(lock)))
    throw new UserError(
      `A desk is open for ${root} already. Write in that one, or end it first, with Ctrl+C where it runs.`,
    )
  return () => rmSync(lock, { force: true })
}
