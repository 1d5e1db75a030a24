/** What is being done to the marks of one picture: which there are now, which is chosen, and which are saved. No DOM. */
import { isObject } from '@/lib/json-shape'
import type { Mark } from '@/lib/marks/mark'
import type { Size } from '@/lib/marks/geometry'
import { changed, marking, redo, same, undo, type Marking, type Placed } from '@/lib/marks/marking'

export interface Editing {
  readonly marking: () => Marking
  readonly marks: () => readonly Placed[]
  /** The key of the mark that is chosen; undefined where none is, or it is gone. */
  readonly chosen: () => number | undefined
  readonly choose: (key: number | undefined) => void
  readonly change: (marks: readonly Placed[]) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Notes that marks are saved. */
  readonly savedAs: (marks: readonly Placed[]) => void
  readonly isUnsaved: () => boolean
  /** Which marks the command has told of last, as it names them; one that it does not name leaves that as it was. */
  readonly version: () => string
  readonly told: (version: string | null) => void
}

/** Begins to edit marks that are saved as they are. */
export function createEditing(first: readonly Placed[]): Editing {
  let state = marking(first)
  let saved = state.marks
  let chosen: number | undefined
  let version = ''
  return {
    marking: () => state,
    marks: () => state.marks,
    chosen: () => (state.marks.some(({ key }) => key === chosen) ? chosen : undefined),
    choose: (key) => void (chosen = key),
    change: (marks) => void (state = changed(state, marks)),
    undo: () => void (state = undo(state)),
    redo: () => void (state = redo(state)),
    savedAs: (marks) => void (saved = marks),
    isUnsaved: () => !same(state.marks, saved),
    version: () => version,
    told: (named) => void (version = named ?? version),
  }
}

/** Whether what the command has sent is a picture's size and its marks. */
export function isStart(value: unknown): value is Size & { readonly marks: readonly Mark[] } {
  return (
    isObject(value) &&
    hasNumbers(value, 'width', 'height') &&
    Array.isArray(value.marks) &&
    value.marks.every((mark) => isObject(mark) && hasNumbers(mark, 'n', 'x', 'y', 'width', 'height'))
  )
}

function hasNumbers(value: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'number')
}
