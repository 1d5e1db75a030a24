import type { z } from 'zod'
import { explain } from './explain'
import { finding, type About, type Code, type Finding, type Place } from './findings'
import { checkUntoward } from './untoward'

export type Path = readonly (string | number)[]

/** Data read from a file, and where in the file each part of it stands. */
export interface Located {
  readonly data: unknown
  /** Where the value at `path` begins, or with 'key' its name; for what is not there, the place of what would hold it. */
  readonly place: (path: Path, part?: 'key' | 'value') => Place
}

/** Everything in which the data differs from the schema, and what no data may hold, each at its place. */
export function validate(schema: z.ZodType, located: Located, code: Code, about: About = {}): Finding[] {
  const untoward = checkUntoward(located, code, about)
  const result = schema.safeParse(located.data)
  if (result.success) return untoward
  const faults = result.error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.flatMap((key) => {
        if (key === '__proto__') return []
        const place = located.place([...path, key], 'key')
        return finding(code, place, explain(issue, located.data, schema, key), about)
      })
    }
    return [finding(code, located.place(path), explain(issue, located.data, schema), about)]
  })
  return [...untoward, ...faults]
}

/** The value at a path of plain data, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
    data,
  )
}

/** Turns offsets in a text into lines and columns, both from 1. */
export function placeFinder(file: string, text: string, linesBefore = 0): (offset: number) => Place {
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1 + linesBefore, column: offset - (starts[low] ?? 0) + 1 }
  }
}
