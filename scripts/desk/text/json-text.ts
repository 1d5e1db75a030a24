import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import { isObject, parsed } from '@/lib/json-shape'
import { eolOf } from './yaml-text'

type Path = readonly (string | number)[]
type Change = readonly [path: Path, value: unknown, isNew: boolean]

/** What a text means as JSON, whatever byte order mark stands before it; undefined where it means none. */
export function jsonIn(text: string): unknown {
  return parsed(text.replace(/^\uFEFF/, ''))
}

/** A text of JSON with another value: what stays the same stays laid out as it is. */
export function withJson(text: string, value: unknown): string {
  const own = text.replace(/^\uFEFF/, '')
  const eol = eolOf(own)
  const formattingOptions = { insertSpaces: true, tabSize: 2, keepLines: true, eol }
  const written = changesTo(parsed(own), value, []).reduce(
    (now, [path, one, isNew]) =>
      (isNew ? withEntry(now, path, one, eol) : undefined) ??
      applyEdits(now, modify(now, [...path], one, { formattingOptions, isArrayInsertion: isNew })),
    own,
  )
  // What stands twice in a text, say, is not written by its name.
  if (JSON.stringify(parsed(written)) === JSON.stringify(value)) return written
  return `${JSON.stringify(value, null, 2)}\n`.replaceAll('\n', eol)
}

function changesTo(from: unknown, to: unknown, path: Path): Change[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  if (isObject(from) && isObject(to)) {
    const gone = Object.keys(from).filter((name) => !Object.hasOwn(to, name))
    return [
      ...gone.map((name): Change => [[...path, name], undefined, false]),
      ...Object.entries(to).flatMap(([name, value]) => changesTo(from[name], value, [...path, name])),
    ]
  }
  if (Array.isArray(from) && Array.isArray(to)) return changesOfList(from, to, path)
  return [[path, to, false]]
}

/** Entries that are in no place of the new list go, from the end on; then each place is made what it is to be. */
function changesOfList(from: readonly unknown[], to: readonly unknown[], path: Path): Change[] {
  const wanted = new Set(to.map((one) => JSON.stringify(one)))
  const surplus = Math.max(0, from.length - to.length)
  const gone = from
    .flatMap((one, i) => (wanted.has(JSON.stringify(one)) ? [] : [i]))
    .reverse()
    .slice(0, surplus)
  const left = from.filter((_, i) => !gone.includes(i))
  const have = new Set(left.map((one) => JSON.stringify(one)))
  const changes: Change[] = gone.map((i) => [[...path, i], undefined, false])
  to.forEach((value, i) => {
    const isAdded = left.length < to.length && !have.has(JSON.stringify(value))
    if (i >= left.length || (isAdded && JSON.stringify(left[i]) !== JSON.stringify(value))) {
      changes.push([[...path, i], value, true])
      left.splice(i, 0, value)
    } else changes.push(...changesTo(left[i], value, [...path, i]))
  })
  for (let i = left.length - 1; i >= to.length; i--) changes.push([[...path, i], undefined, false])
  return changes
}

/** With one more entry in a list, laid out as its neighbour is; undefined where it has none. */
function withEntry(text: string, path: Path, value: unknown, eol: string): string | undefined {
  const place = path.at(-1) as number
  const entries = findNodeAtLocation(parseTree(text)!, path.slice(0, -1))?.children ?? []
  const beside = entries[Math.max(0, place - 1)]
  if (!beside) return undefined
  const [start, end] = [beside.offset, beside.offset + beside.length]
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const ownLine = before.trim() === ''
  const lines = JSON.stringify(value, null, 2).split('\n')
  const isOneLine = !text.slice(start, end).includes('\n')
  const written = isOneLine ? inOneLine(value) : lines.join(ownLine ? eol + before : eol)
  const between = `,${ownLine ? eol + before : ' '}`
  return place > 0
    ? text.slice(0, end) + between + written + text.slice(end)
    : text.slice(0, start) + written + between + text.slice(start)
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${inOneLine(one)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}
