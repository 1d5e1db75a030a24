import type { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import type { Changed, FileConflict, GitState, resolveSchema } from '@/lib/desk/protocol'
import type { Desk } from '../desk'
import { placeIn } from '../disk/paths'
import type { FileSettling } from '../git/unmerged'
import { done } from './make-change'

/** The state of Git, once what can be settled without asking is settled: of JSON what either added is kept. */
export async function gitState(desk: Desk): Promise<GitState> {
  const state = await desk.repository.state()
  let settled = 0
  for (const { path, open } of state.changed) {
    if (!open) continue
    const settling = await desk.repository.settling(path)
    if (settling?.parts.length === 0 && (await isWritten(desk, path, settling, []))) settled++
  }
  return settled > 0 ? desk.repository.state() : state
}

/** What is to be asked of a file that Git could not put together. */
export async function conflictAt({ root, repository }: Desk, path: string): Promise<FileConflict> {
  placeIn(root, path)
  return { path, parts: (await repository.settling(path))?.parts ?? [] }
}

/** Settles a file by what is to be kept of each part. @throws {UserError} where it has become another meanwhile */
export async function resolved(desk: Desk, { path, keep }: z.output<typeof resolveSchema>): Promise<Changed> {
  placeIn(desk.root, path)
  const settling = await desk.repository.settling(path)
  const made =
    settling?.parts.length === keep.length ? await isWritten(desk, path, settling, keep) : undefined
  if (!made)
    throw new UserError(`${path} was changed meanwhile. Look at it again, and say what to keep of each part.`)
  return made
}

async function isWritten(
  desk: Desk,
  path: string,
  { settled }: FileSettling,
  keep: Parameters<FileSettling['settled']>[0],
): Promise<Changed | undefined> {
  const content = settled(keep)
  if (content === undefined) return undefined
  const changed = done(desk, { label: `settle ${path}`, files: new Map([[path, content]]) })
  await desk.repository.isSettled(path)
  return changed
}
