import { location } from 'vfile-location'
import type { Place } from './findings'

export type Path = readonly (string | number)[]

/** Data read from a file, and where in the file each part of it stands. */
export interface Located {
  readonly data: unknown
  /** Where the value at `path` begins, or with 'key' its name; for what is not there, the place of what would hold it. */
  readonly place: (path: Path, part?: 'key' | 'value') => Place
  /** The value at `path` as the file has it (`0x1F`, `007`, `"a"`); undefined where it is no single value, or not known. */
  readonly written?: (path: Path) => string | undefined
}

/** The value at a path of plain data, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  )
}

/**
 * Turns offsets in a text into lines and columns, both from 1.
 * @param linesBefore lines of the file that stand before the text
 */
export function placeFinder(file: string, text: string, linesBefore = 0): (offset: number) => Place {
  const places = location(text)
  return (offset) => {
    const { line, column } = places.toPoint(Math.min(offset, text.length)) ?? { line: 1, column: 1 }
    return { file, line: line + linesBefore, column }
  }
}
