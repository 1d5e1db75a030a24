import type { ConflictPart } from '@/lib/desk/protocol'
import { isObject, parsed } from '@/lib/json-shape'

/** https://git-scm.com/docs/git-merge#_how_conflicts_are_presented, with or without what both began with. */
const PART = /^<{7}[^\n]*\n([\s\S]*?)(?:^\|{7}[^\n]*\n[\s\S]*?)?^={7}\r?\n([\s\S]*?)^>{7}[^\n]*(?:\n|$)/gm

export type Keep = 'ours' | 'theirs' | 'both'

/** Where two changed the same lines of a file, in words. */
export function conflictParts(file: string, text: string): ConflictPart[] {
  return [...text.matchAll(PART)].map((match) => {
    const [, ours = '', theirs = ''] = match
    const line = text.slice(0, match.index).split('\n').length
    return { line, ours, theirs, words: wordsOf(file, ours, theirs) }
  })
}

/**
 * The file with one answer for each of its parts, in their order. Of a link lock both are kept whatever is asked: a code that was given
 * once stays.
 * @returns undefined where parts and answers are not as many
 */
export function settledText(file: string, text: string, keep: readonly Keep[]): string | undefined {
  if (isLock(file)) return bothLocks(text)
  if (conflictParts(file, text).length !== keep.length) return undefined
  let n = 0
  return text.replace(PART, (_, ours: string, theirs: string) => {
    const one = keep[n++]
    return one === 'both' ? ours + theirs : one === 'theirs' ? theirs : ours
  })
}

function isLock(file: string): boolean {
  return file === 'links.lock.json'
}

function wordsOf(file: string, ours: string, theirs: string): string {
  if (isLock(file))
    return 'Both gave short links to new steps. Keep both: no link that was given is ever taken back.'
  const fields = [ours, theirs].map(
    (text) => new Set([...text.matchAll(/^[\s-]*([\w-]+):/gm)].map(([, name]) => name!)),
  )
  const shared = [...fields[0]!].filter((name) => fields[1]!.has(name))
  if (ours.trim() === '') return 'You took these lines away, and somebody else changed them.'
  if (theirs.trim() === '') return 'You changed these lines, and somebody else took them away.'
  if (shared.length > 0)
    return `You and somebody else both changed ${shared.join(', ')}. Keep one of the two.`
  return 'You and somebody else both wrote in this place. Keep one of the two, or both if each says something of its own.'
}

function bothLocks(text: string): string | undefined {
  const sides = ['ours', 'theirs'] as const
  const [ours, theirs] = sides.map((side) =>
    linksIn(text.replace(PART, (_, one: string, other: string) => (side === 'ours' ? one : other))),
  )
  if (!ours || !theirs) return undefined
  const links = Object.fromEntries(
    Object.entries({ ...theirs, ...ours }).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return `${JSON.stringify({ links }, null, 2)}\n`
}

function linksIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const lock = parsed(text)
  return isObject(lock) && isObject(lock.links) ? lock.links : undefined
}
