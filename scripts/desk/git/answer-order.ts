import { orderEntries, type Edit } from '../text/matter'
import { answersIn, fieldsIn, type Difference, type Fields } from './matter-fields'
import { standing } from '../text/standing'

/** The order of the answers that both have, where it is another: asked where both have put them into another one. */
export function orderDifference(ours: Fields, theirs: Fields, base: Fields | undefined): Difference[] {
  const [mine, other] = [answersIn(ours), answersIn(theirs)]
  if (!mine || !other) return []
  const inBoth = (fields: Fields) =>
    [...(answersIn(fields)?.keys() ?? [])].filter((id) => mine.has(id) && other.has(id))
  const [own, their, before] = [inBoth(ours), inBoth(theirs), inBoth(base ?? {})]
  if (own.join() === their.join()) return []
  const words = (ids: readonly string[]) =>
    ids.map((id) => [mine, other].map((one) => one.get(id)?.label).find(isText) ?? id).join('\n')
  return [
    {
      ...{ where: 'The order of the answers', ours: words(own), theirs: words(their) },
      stands: standing(own, their, before, base !== undefined),
      put: () => inOrder((now) => sorted(now, their)),
      rank: 2_000_000,
    },
  ]
}

/** Answers that only theirs has, behind the one that they stand behind there. */
export function addedInPlace(ours: Fields, theirs: Fields): Edit {
  const [mine, other] = [ours, theirs].map((one) => [...(answersIn(one)?.keys() ?? [])]) as [
    string[],
    string[],
  ]
  const place = inOrder((now) =>
    other
      .filter((id) => !mine.includes(id) && now.includes(id))
      .reduce((ids, id) => {
        const rest = ids.filter((one) => one !== id)
        const before = other.slice(0, other.indexOf(id)).findLast((one) => rest.includes(one))
        return rest.toSpliced(before === undefined ? 0 : rest.indexOf(before) + 1, 0, id)
      }, now),
  )
  // Between brackets they stay at the end.
  return (file) => place(file) ?? file
}

/** Ids that are in `wanted` in its order, on the places that they have. */
function sorted(ids: readonly string[], wanted: readonly string[]): string[] {
  const placed = wanted.filter((id) => ids.includes(id))
  let n = 0
  return ids.map((id) => (placed.includes(id) ? placed[n++]! : id))
}

function inOrder(arrange: (now: readonly string[]) => readonly string[]): Edit {
  return (file) => {
    const now = [...(answersIn(fieldsIn(file) ?? {})?.keys() ?? [])]
    const wanted = arrange(now)
    if (wanted.join() === now.join()) return file
    return orderEntries(
      ['choices'],
      wanted.map((id) => now.indexOf(id)),
    )(file)
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
