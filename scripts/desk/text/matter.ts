import type { Document, YAMLMap, YAMLSeq } from 'yaml'
import { inFrontMatter } from '@/lib/scaffold/edit'
import * as at from './yaml-text'

/** Names of fields and places in lists, from the top of the front matter. */
export type Path = readonly (string | number)[]

/**
 * A change of a file's front matter: its new text, with everything that is not meant as it was, comments and layout included;
 * undefined where the file has no front matter that can be understood, or not what is to be changed.
 */
export type Edit = (file: string) => string | undefined

/** The order in which fields are written. */
const ORDER = [
  ...['id', 'title', 'label', 'hint', 'start', 'to', 'next', 'then', 'when', 'outcome'],
  ...['choices', 'summary', 'match', 'screenshot', 'alt', 'affects', 'since', 'until', 'status'],
  ...['keywords', 'products', 'topic', 'reviewed', 'reviewBy', 'owner', 'sources', 'draft', 'aliases'],
]

/** Writes a field; null takes it out. */
export function setField(path: Path, value: unknown): Edit {
  return (file) =>
    inFrontMatter(file, (yaml, document) => {
      const key = String(path.at(-1))
      const map = nodeAt(document, path.slice(0, -1))
      if (!at.isMap(map)) return undefined
      const pair = at.findPair(map, key)
      if (value === null || value === undefined) return pair ? without(yaml, map, pair) : yaml
      if (!pair) return withField(yaml, map, key, value)
      if (JSON.stringify((map.toJSON() as Record<string, unknown>)[key]) === JSON.stringify(value))
        return yaml
      const { value: old } = pair
      if (at.isScalar(old) && old.range && typeof value !== 'object') {
        const [start, end] = old.range
        const isBlock = old.type === 'BLOCK_FOLDED' || old.type === 'BLOCK_LITERAL'
        const text = at.scalarText(value as string, old, Boolean(map.flow))
        const space = yaml[start - 1] === ':' ? ' ' : ''
        return yaml.slice(0, start) + space + text + (isBlock ? at.eolOf(yaml) : '') + yaml.slice(end)
      }
      const start = at.keyStart(pair)
      const column = start - at.lineStart(yaml, start)
      const field = at.fieldText(key, value, column, at.eolOf(yaml))
      return yaml.slice(0, start) + field + yaml.slice(at.pairEnd(pair, yaml))
    })
}

/** Gives a field another name. */
export function renameField(path: Path, name: string): Edit {
  return (file) =>
    inFrontMatter(file, (yaml, document) => {
      const map = nodeAt(document, path.slice(0, -1))
      const pair = at.isMap(map) ? at.findPair(map, path.at(-1)!) : undefined
      const key = pair?.key
      if (!at.isMap(map) || !at.isScalar(key) || !key.range) return undefined
      return (
        yaml.slice(0, key.range[0]) + at.scalarText(name, key, Boolean(map.flow)) + yaml.slice(key.range[1])
      )
    })
}

/** Writes a text in the place of another in a list, or of a single one. */
export function setEntry(path: Path, value: string): Edit {
  return (file) =>
    inFrontMatter(file, (yaml, document) => {
      const node = nodeAt(document, path)
      const list = nodeAt(document, path.slice(0, -1))
      if (!at.isScalar(node) || !node.range) return undefined
      const flow = at.isSeq(list) && Boolean(list.flow)
      return yaml.slice(0, node.range[0]) + at.scalarText(value, node, flow) + yaml.slice(node.range[1])
    })
}

/** Adds an entry to a list; the list, too, where there is none. `place` is among its entries, at the end unless said otherwise. */
export function addEntry(
  path: Path,
  entry: string | Readonly<Record<string, unknown>>,
  place?: number,
): Edit {
  return (file) => {
    const whole = setField(path, [entry])
    const changed = inFrontMatter(file, (yaml, document) => {
      const list = nodeAt(document, path)
      if (!at.isSeq(list) || list.items.length === 0) return undefined
      return list.flow
        ? intoFlow(yaml, list, entry)
        : intoBlock(yaml, list, entry, place ?? list.items.length)
    })
    return changed ?? whole(file)
  }
}

/** Takes an entry out of a list; the list goes with its last one. */
export function removeEntry(path: Path, place: number): Edit {
  return (file) =>
    inFrontMatter(file, (yaml, document) => {
      const list = nodeAt(document, path)
      if (!at.isSeq(list) || place >= list.items.length) return undefined
      if (list.items.length === 1) {
        const map = nodeAt(document, path.slice(0, -1))
        const pair = at.isMap(map) ? at.findPair(map, path.at(-1)!) : undefined
        return at.isMap(map) && pair ? without(yaml, map, pair) : undefined
      }
      if (list.flow) return outOfFlow(yaml, list.items, place)
      const [start, end] = entrySpan(yaml, list, place)
      // A comment above the first entry may be about the list; one above another is about that.
      return yaml.slice(0, place === 0 ? start : at.aboveComments(yaml, start)) + yaml.slice(end)
    })
}

/** Puts the entries of a list into another order: for each place, which entry comes there. Comments above an entry go along. */
export function orderEntries(path: Path, order: readonly number[]): Edit {
  return (file) =>
    inFrontMatter(file, (yaml, document) => {
      if (order.every((one, i) => one === i)) return yaml
      const list = nodeAt(document, path)
      if (!at.isSeq(list) || list.flow || order.length !== list.items.length) return undefined
      const spans = list.items.map((_, i) => {
        const [start, end] = entrySpan(yaml, list, i)
        return [at.aboveComments(yaml, start), end] as const
      })
      const eol = at.eolOf(yaml)
      const chunk = (i: number) => {
        const text = yaml.slice(...spans[i]!)
        return text.endsWith('\n') ? text : text + eol
      }
      return order.reduceRight((text, from, i) => {
        const [start, end] = spans[i]!
        return text.slice(0, start) + chunk(from) + text.slice(end)
      }, yaml)
    })
}

/** The YAML of a file's front matter; undefined where it has none. */
export function matterOf(file: string): string | undefined {
  let found: string | undefined
  // Read only: nothing is changed by it.
  inFrontMatter(file, (yaml) => {
    found = yaml
    return undefined
  })
  return found
}

/** Does several changes one after the other. */
export function inTurn(...edits: readonly Edit[]): Edit {
  return (file) =>
    edits.reduce<string | undefined>((text, edit) => (text === undefined ? text : edit(text)), file)
}

function nodeAt(document: Document.Parsed, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true)
}

function without(yaml: string, map: YAMLMap, pair: YAMLMap['items'][number]): string | undefined {
  const place = map.items.indexOf(pair)
  const start = at.keyStart(pair)
  const end = at.pairEnd(pair, yaml)
  const next = map.items[place + 1]
  if (map.items.length === 1) return undefined
  if (map.flow) {
    if (next) return yaml.slice(0, start) + yaml.slice(at.keyStart(next))
    return yaml.slice(0, at.pairEnd(map.items[place - 1]!, yaml)) + yaml.slice(end)
  }
  const line = at.lineStart(yaml, start)
  // Behind a dash the next field takes its place.
  if (yaml.slice(line, start).trim() !== '' && next)
    return yaml.slice(0, start) + yaml.slice(at.keyStart(next))
  return yaml.slice(0, line) + yaml.slice(at.lineEnd(yaml, end))
}

function withField(yaml: string, map: YAMLMap, key: string, value: unknown): string {
  const eol = at.eolOf(yaml)
  const after = fieldBefore(map, key)
  if (map.flow) {
    const text = at.flowField(key, value)
    const [first] = map.items
    if (!first) return `${yaml.slice(0, map.range![0])}{ ${text} }${yaml.slice(map.range![1])}`
    if (!after) return `${yaml.slice(0, at.keyStart(first))}${text}, ${yaml.slice(at.keyStart(first))}`
    const end = at.pairEnd(after, yaml)
    return `${yaml.slice(0, end)}, ${text}${yaml.slice(end)}`
  }
  const first = at.keyStart(map.items[0]!)
  const column = first - at.lineStart(yaml, first)
  const pad = ' '.repeat(column)
  const field = at.fieldText(key, value, column, eol)
  if (!after) return yaml.slice(0, first) + field + eol + pad + yaml.slice(first)
  const end = at.lineEnd(yaml, at.pairEnd(after, yaml))
  const gap = yaml[end - 1] === '\n' ? '' : eol
  return yaml.slice(0, end) + gap + pad + field + eol + yaml.slice(end)
}

/** The field behind which another is written; undefined for the very first place. */
function fieldBefore(map: YAMLMap, key: string): YAMLMap['items'][number] | undefined {
  const rank = ORDER.indexOf(key)
  return map.items.findLast((one) => {
    const own = ORDER.indexOf(String(one.key))
    return rank === -1 || (own !== -1 && own < rank)
  })
}

/** The lines of an entry, from its dash on. */
function entrySpan(yaml: string, list: YAMLSeq, place: number): [start: number, end: number] {
  const item = list.items[place]
  const start = at.isNode(item) && item.range ? item.range[0] : 0
  return [at.lineStart(yaml, yaml.lastIndexOf('-', start - 1)), at.lineEnd(yaml, at.contentEnd(item, yaml))]
}

function intoBlock(
  yaml: string,
  list: YAMLSeq,
  entry: string | Readonly<Record<string, unknown>>,
  place: number,
) {
  const eol = at.eolOf(yaml)
  const [first] = entrySpan(yaml, list, 0)
  const indent = yaml.indexOf('-', first) - first
  const text = typeof entry === 'string' ? at.scalarText(entry) : at.entryText(entry, indent, eol)
  const line = `${' '.repeat(indent)}- ${text}${eol}`
  if (place < list.items.length) {
    const start = at.aboveComments(yaml, entrySpan(yaml, list, place)[0])
    return yaml.slice(0, start) + line + yaml.slice(start)
  }
  const [, end] = entrySpan(yaml, list, list.items.length - 1)
  return yaml.slice(0, end) + (yaml[end - 1] === '\n' ? '' : eol) + line + yaml.slice(end)
}

function intoFlow(yaml: string, list: YAMLSeq, entry: string | Readonly<Record<string, unknown>>) {
  const end = at.contentEnd(list.items.at(-1), yaml)
  const text =
    typeof entry === 'string'
      ? at.scalarText(entry, undefined, true)
      : `{ ${Object.entries(entry)
          .map(([key, value]) => at.flowField(key, value))
          .join(', ')} }`
  return `${yaml.slice(0, end)}, ${text}${yaml.slice(end)}`
}

function outOfFlow(yaml: string, items: readonly unknown[], place: number): string | undefined {
  const startOf = (one: unknown) => (at.isNode(one) && one.range ? one.range[0] : 0)
  const next = items[place + 1]
  if (next !== undefined) return yaml.slice(0, startOf(items[place])) + yaml.slice(startOf(next))
  return yaml.slice(0, at.contentEnd(items[place - 1], yaml)) + yaml.slice(at.contentEnd(items[place], yaml))
}
