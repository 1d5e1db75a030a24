import { diff3Merge } from 'node-diff3'

/**
 * What becomes of a text that two have changed: both changes in one; undefined where they touch the same lines.
 * @param base what both began with
 */
export function merged(mine: string, base: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
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
