import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Scalar,
  stringify,
} from 'yaml'
import type { Pair, YAMLMap } from 'yaml'

// How values are written into front matter, and where in it things stand.

/** `yes` and `2.50` in quotes: other tools read YAML 1.1. */
const OPTIONS = { lineWidth: 0, singleQuote: true, compat: 'yaml-1.1', flowCollectionPadding: true } as const

/** A text as YAML, in one line; in the quotes that it had, if it had some. `flow` is for one between brackets. */
export function scalarText(value: string | number | boolean, like?: Scalar, flow = false): string {
  const scalar = new Scalar(value)
  const quoted = like?.type === 'QUOTE_SINGLE' || like?.type === 'QUOTE_DOUBLE'
  if (typeof value === 'string' && /[\n\r]/.test(value)) return JSON.stringify(value)
  if (quoted && typeof value === 'string') scalar.type = like.type!
  if (!flow) return stringify(scalar, OPTIONS).trimEnd()
  const list = new Document([]).createNode([scalar], { flow: true })
  return stringify(list, OPTIONS).trim().slice(1, -1).trim()
}

/** A field as lines of YAML, the first without indent: lists and groups of plain values between brackets. */
export function fieldText(key: string, value: unknown, indent: number, eol: string): string {
  const text = `${scalarText(key)}: ${valueText(value, indent, eol)}`
  return text.replace(/: (?=\r?\n)/, ':')
}

/** One entry of a list of groups, from behind its dash. */
export function entryText(entry: Readonly<Record<string, unknown>>, indent: number, eol: string): string {
  return Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => fieldText(key, value, indent + 2, eol))
    .join(eol + ' '.repeat(indent + 2))
}

function valueText(value: unknown, indent: number, eol: string): string {
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object'))
      return `[${value.map((one: string) => scalarText(one, undefined, true)).join(', ')}]`
    const pad = ' '.repeat(indent + 2)
    return value
      .map((one: Record<string, unknown>) => `${eol}${pad}- ${entryText(one, indent + 2, eol)}`)
      .join('')
  }
  if (value !== null && typeof value === 'object') {
    const inner = Object.entries(value).map(
      ([key, is]) => `${scalarText(key, undefined, true)}: ${flowText(is)}`,
    )
    return `{ ${inner.join(', ')} }`
  }
  return scalarText(value as string)
}

/** A field between braces. */
export function flowField(key: string, value: unknown): string {
  return `${scalarText(key, undefined, true)}: ${flowText(value)}`
}

function flowText(value: unknown): string {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return valueText(value, 0, ' ')
  return Array.isArray(value)
    ? `[${value.map((one: string) => scalarText(one, undefined, true)).join(', ')}]`
    : scalarText(value as string, undefined, true)
}

export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** Where the line begins in which an offset lies. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Behind the end of the line in which an offset lies. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at === -1 ? text.length : at + 1
}

/** Where the content of a value ends: without the blank lines and comments that follow it. */
export function contentEnd(node: unknown, text: string): number {
  if (!isNode(node) || !node.range) return 0
  const [start, end] = node.range
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1)
    if (isPair(last)) return isNode(last.value) ? contentEnd(last.value, text) : contentEnd(last.key, text)
    return last === undefined ? end : contentEnd(last, text)
  }
  return start + text.slice(start, end).trimEnd().length
}

/** Where a field ends: its value, or its name where it has none. */
export function pairEnd({ key, value }: Pair, text: string): number {
  return Math.max(contentEnd(key, text), contentEnd(value, text))
}

export function keyStart({ key }: Pair): number {
  return isNode(key) && key.range ? key.range[0] : 0
}

export function findPair(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key))
}

/** Where an entry of a list begins: its dash, or, between brackets, itself. */
export function entryStart(item: unknown, text: string): number {
  const start = isNode(item) && item.range ? item.range[0] : 0
  const dash = /-[ \t]*$/.exec(text.slice(lineStart(text, start), start))
  return dash ? start - dash[0].length : start
}

/** The beginning of the comment lines that stand right above a line: they belong to it. */
export function aboveComments(text: string, line: number): number {
  const lines = new Set(commentsIn(text).map(({ start }) => lineStart(text, start)))
  for (let start = line; ;) {
    const before = text.lastIndexOf('\n', start - 2) + 1
    const isComment = lines.has(before) && text.slice(before, start).trimStart().startsWith('#')
    if (start === 0 || !isComment) return start
    start = before
  }
}

export interface Comment {
  /** From its `#` on. */
  readonly text: string
  readonly start: number
}

/** All comments of a text, and nothing that only looks like one. */
export function commentsIn(yaml: string): Comment[] {
  const comments: Comment[] = []
  let start = 0
  let isContent = false
  for (const token of new Lexer().lex(yaml)) {
    // Signs of the lexer's own: of a document, of an error, and before what is a value.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      isContent = token === '\u001f'
      continue
    }
    if (!isContent && token.startsWith('#')) comments.push({ text: token.trimEnd(), start })
    start += token.length
    isContent = false
  }
  return comments
}

export { isMap, isNode, isScalar, isSeq }
