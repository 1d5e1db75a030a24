const BEGINNING = 2
const END = 7

/** What to show of a way that may be hundreds of steps long: all of it if short, else both its ends. */
export function foldLong<T>(way: readonly T[]): { first: readonly T[]; hidden: number; last: readonly T[] } {
  // One step more than fits is shown rather than replaced by a line as high as itself.
  if (way.length <= BEGINNING + END + 1) return { first: way, hidden: 0, last: [] }
  return { first: way.slice(0, BEGINNING), hidden: way.length - BEGINNING - END, last: way.slice(-END) }
}
