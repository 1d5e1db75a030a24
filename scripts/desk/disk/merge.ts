import { diff3Merge } from 'node-diff3'
import { mergedJson } from '../text/json-merge'
import { jsonIn, withJson } from '../text/json-text'

/**
 * What becomes of a text that two have changed: both changes in one; undefined where they touch the same lines. Of JSON they are put
 * together entry by entry, for lines that fit may make none.
 * @param base what both began with
 */
export function merged(mine: string, base: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const [own, before, other] = [mine, base, theirs].map(jsonIn)
  if (isGroup(own) && isGroup(before) && isGroup(other)) {
    const { questions, value } = mergedJson(own, other, before)
    return questions.length === 0 ? withJson(mine, value([])) : undefined
  }
  const parts = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true })
  const lines: string[] = []
  for (const { ok } of parts) {
    if (!ok) return undefined
    lines.push(...ok)
  }
  return lines.join('')
}

/** With their ends, so that none is changed. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
