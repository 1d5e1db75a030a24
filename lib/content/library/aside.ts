import type { Finding } from '../findings/findings'
import { valueAt, type Path } from '../findings/located'

/** Fields on which nothing in the tree depends. */
const ASIDE: ReadonlySet<string> = new Set([
  ...['title', 'summary', 'keywords', 'reviewed', 'reviewBy', 'owner', 'sources'],
  ...['label', 'hint', 'match', 'screenshot', 'alt'],
])
/** Fields that make the tree, wherever they stand. */
const OF_TREE: ReadonlySet<string> = new Set([
  ...['choices', 'next', 'then', 'outcome', 'start', 'to', 'id', 'when'],
  ...['draft', 'aliases', 'topic', 'products'],
])

/** A fault of front matter, and whether the tree is the same however it is mended. */
export function weighed(fault: Finding, data: unknown): Finding {
  return fault.field && isAside(fault.field, data) ? { ...fault, aside: true } : fault
}

function isAside(field: Path, data: unknown): boolean {
  const names = field.filter((part) => typeof part === 'string')
  const name = names[0] === 'choices' ? names[1] : names[0]
  // What was meant to stand beside a field may stand in it.
  if (name === undefined || OF_TREE.has(name) || isGroup(valueAt(data, field))) return false
  // Of an answer any field may be the id that it lacks, or the way back.
  return ASIDE.has(name) || names.length === 1
}

function isGroup(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isGroup)
  return typeof value === 'object' && value !== null && !(value instanceof Date)
}
