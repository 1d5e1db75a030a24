/** A stretch of a text that was replaced. */
export interface Replaced {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The one stretch in which two texts differ; undefined where they are the same. */
export function replacedIn(before: string, after: string): Replaced | undefined {
  if (before === after) return undefined
  const least = Math.min(before.length, after.length)
  let from = 0
  while (from < least && before[from] === after[from]) from += 1
  let end = 0
  while (end < least - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}

/** What was typed upon `base`, upon `theirs` in its place. Undefined where both have touched the same stretch. */
export function rebased(base: string, typed: string, theirs: string): string | undefined {
  const [mine, other] = [replacedIn(base, typed), replacedIn(base, theirs)]
  if (!mine) return theirs
  if (!other) return typed
  const [first, last] = mine.from <= other.from ? [mine, other] : [other, mine]
  if (first.to >= last.from) return undefined
  return [
    ...[base.slice(0, first.from), first.insert, base.slice(first.to, last.from)],
    ...[last.insert, base.slice(last.to)],
  ].join('')
}
