import { isUtf8 } from 'node:buffer'
import type { z } from 'zod'
import { textOfBytes } from '@/lib/content'
import type { settleSchema, Unsaved } from '@/lib/desk/protocol'
import type { Desk } from '../desk'
import { contentAt, writeContents } from '../disk/contents'
import { describedFile } from '../look/file'

/** What was typed and lies in no file. */
export function unsavedOf({ journal, root }: Desk): Unsaved[] {
  return journal.open().flatMap(({ path, text, at }) => {
    const current = contentAt(root, path)?.toString('utf8') ?? null
    return current === text ? [] : [{ path, text, current, at }]
  })
}

/** Writes what was typed into its file, or lets it go. @throws {UserError} where the file is in another encoding than UTF-8 */
export function settled(desk: Desk, { path, keep }: z.output<typeof settleSchema>): unknown {
  const typed = desk.journal.open().find((one) => one.path === path)
  if (typed && keep) {
    const before = contentAt(desk.root, path)
    // Nobody has seen what would be written over.
    if (before !== null) textOfBytes(path, before)
    const after = Buffer.from(typed.text)
    writeContents(desk.root, new Map([[path, after]]))
    desk.history.did({ label: 'typing', files: [{ path, before, after }] })
    desk.changed([path])
  }
  desk.journal.settle(path)
  const now = contentAt(desk.root, path)
  return now === null || !isUtf8(now)
    ? { path, text: null }
    : describedFile(desk.opened, path, now.toString('utf8'))
}
