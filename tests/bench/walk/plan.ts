import type { Walk } from '../../harness/walks'

/** A walk of seven pages, as a contender's own addresses and links have it. */
export interface WalkPlan {
  /** Path and query of the first page. */
  from: string
  /** Selectors of the links that are clicked, one after another. */
  clicks: readonly string[]
}

export const CLICKS = 6

/** The longest of some walks that end with an outcome after at least six clicks: its last seven pages. */
export function planOf(walks: readonly Walk[]): WalkPlan {
  // Where a part returns to is only shown to who came through its beginning, and these walks begin in their middle.
  const plain = walks.filter(({ stops }) => !stops.some(({ mark }) => mark.includes('data-return')))
  const [longest] = plain.sort((a, b) => b.stops.length - a.stops.length)
  const addresses = longest?.stops.slice(-CLICKS - 1).map(({ address }) => address) ?? []
  if (addresses.length <= CLICKS)
    throw new Error('No scenarios.json of this content has a walk of six clicks, so no walk can be measured.')
  return { from: addresses[0]!, clicks: addresses.slice(1).map((address) => `main a[href="${address}"]`) }
}
