import fs from 'node:fs'
import { UserError } from '@/lib/command/user-error'
import { textOfBytes, type Library } from '@/lib/content'
import { placeIn } from '../disk/paths'
import type { Edit } from '../text/matter'

/** What a change makes of the content. */
export interface Plan {
  /** What was done, for the button that undoes it. */
  readonly label: string
  /** New contents by path from the content root; null for a file that goes. */
  readonly files: ReadonlyMap<string, Buffer | null>
  /** Where files lay that were moved, by their new path. */
  readonly moved?: ReadonlyMap<string, string>
  /** The step to show now. */
  readonly open?: { readonly guide: string; readonly step: string } | undefined
}

/** The files of a content root as a change leaves them, before anything is written. */
export interface Files {
  readonly library: Library
  /** Undefined where there is none. @throws {UserError} where it is in another encoding than UTF-8 */
  readonly read: (file: string) => string | undefined
  /** Whether a file holds a text, whatever its encoding: one that is only looked at need not be readable. */
  readonly holds: (file: string, text: string | RegExp) => boolean
  readonly write: (file: string, text: string) => void
  /** Applies an edit. @throws {UserError} where the file cannot be understood */
  readonly edit: (file: string, edit: Edit, what: string) => void
  /** Moves a file, of whatever kind, as it is now. */
  readonly move: (from: string, to: string) => void
  readonly remove: (file: string) => void
  readonly changed: () => ReadonlyMap<string, Buffer | null>
  /** Where files lay that were moved, by their new path. */
  readonly moved: ReadonlyMap<string, string>
}

/** Begins a change of an opened content root. */
export function changing(library: Library): Files {
  const now = new Map<string, Buffer | null>()
  const moved = new Map<string, string>()
  const bytes = (file: string): Buffer | null => {
    const known = now.get(file)
    if (known !== undefined) return known
    const full = placeIn(library.root, file)
    return fs.existsSync(full) ? fs.readFileSync(full) : null
  }
  const read = (file: string) => {
    const content = bytes(file)
    return content === null ? undefined : textOfBytes(file, content)
  }
  const write = (file: string, text: string) => void now.set(file, Buffer.from(text))
  return {
    library,
    read,
    holds: (file, text) => {
      // Ids are of signs that nearly all encodings have in the same place, but that UTF-16 has nothing beside each.
      const signs = (bytes(file)?.toString('latin1') ?? '').replaceAll('\0', '')
      return typeof text === 'string' ? signs.includes(text) : text.test(signs)
    },
    write,
    edit: (file, edit, what) => {
      const before = read(file)
      const after = before === undefined ? undefined : edit(before)
      if (after === undefined)
        throw new UserError(
          `${file} cannot be changed here, for its front matter is not understood: ${what}. Put the file right first; its findings say how.`,
        )
      if (after !== before) write(file, after)
    },
    move: (from, to) => {
      now.set(to, bytes(from))
      now.set(from, null)
      moved.set(to, from)
    },
    remove: (file) => void now.set(file, null),
    changed: () => now,
    moved,
  }
}
