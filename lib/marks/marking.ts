/** The marks being edited, and their past. Every change gives a new value; nothing is changed in place. Pure. */
import type { PixelBox } from './geometry'

/** A mark in the picture's pixels. `key` is its own for as long as the page is open, whatever its number becomes. */
export interface Placed {
  readonly key: number
  readonly n: number
  readonly box: PixelBox
}

export interface Marking {
  readonly marks: readonly Placed[]
  readonly past: readonly (readonly Placed[])[]
  readonly future: readonly (readonly Placed[])[]
}

export const highest = 99

export function marking(marks: readonly Placed[]): Marking {
  return { marks, past: [], future: [] }
}

/** Adds a mark with the lowest number that is free. */
export function add({ marks }: Marking, box: PixelBox): readonly Placed[] {
  const key = Math.max(0, ...marks.map((mark) => mark.key)) + 1
  return [...marks, { key, n: freeNumber(marks), box }]
}

export function place({ marks }: Marking, key: number, box: PixelBox): readonly Placed[] {
  return marks.map((mark) => (mark.key === key ? { ...mark, box } : mark))
}

export function remove({ marks }: Marking, key: number): readonly Placed[] {
  return marks.filter((mark) => mark.key !== key)
}

/** Gives a mark another number; the mark that has this number takes the old one, so that no number is there twice. */
export function renumber({ marks }: Marking, key: number, n: number): readonly Placed[] {
  const old = marks.find((mark) => mark.key === key)?.n
  if (old === undefined || !Number.isInteger(n) || n < 1 || n > highest) return marks
  return marks.map((mark) => {
    if (mark.key === key) return { ...mark, n }
    return mark.n === n ? { ...mark, n: old } : mark
  })
}

/** The marking after a change. What was undone before it cannot be redone any more. */
export function changed(before: Marking, marks: readonly Placed[]): Marking {
  if (same(before.marks, marks)) return before
  return { marks, past: [...before.past, before.marks], future: [] }
}

export function undo({ marks, past, future }: Marking): Marking {
  const last = past.at(-1)
  return last ? { marks: last, past: past.slice(0, -1), future: [marks, ...future] } : { marks, past, future }
}

export function redo({ marks, past, future }: Marking): Marking {
  const next = future[0]
  return next ? { marks: next, past: [...past, marks], future: future.slice(1) } : { marks, past, future }
}

/** Whether two states are the same to a reader: numbers and boxes. */
export function same(a: readonly Placed[], b: readonly Placed[]): boolean {
  const plain = (marks: readonly Placed[]) =>
    JSON.stringify(marks.map(({ n, box }) => [n, box.x, box.y, box.width, box.height]))
  return plain(a) === plain(b)
}

function freeNumber(marks: readonly Placed[]): number {
  const taken = new Set(marks.map(({ n }) => n))
  let n = 1
  while (taken.has(n)) n += 1
  return n
}
