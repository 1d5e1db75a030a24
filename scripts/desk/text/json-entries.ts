import { isObject } from '@/lib/json-shape'

/** What tells the entries of a list apart: its field of that name, or all of it. */
export type Identity = 'id' | 'n' | 'name' | 'url' | 'itself'

const FIELDS = ['id', 'n', 'name', 'url'] as const

type Entries = ReadonlyMap<string, unknown>

/** The entries of two lists, and of the one that both began with, by what tells them apart; undefined where nothing does. */
export function entriesOf(ours: readonly unknown[], theirs: readonly unknown[], base: readonly unknown[]) {
  const named = (by: Identity, keyOf: (one: unknown) => unknown) => {
    const [mine, other] = [byKey(ours, keyOf), byKey(theirs, keyOf)]
    return mine && other && { by, mine, other, was: byKey(base, keyOf) ?? new Map<string, unknown>() }
  }
  for (const by of FIELDS) {
    const entries = named(by, (one) => (isObject(one) ? one[by] : undefined))
    if (entries) return entries
  }
  return named('itself', (one) => JSON.stringify(one))
}

function byKey(list: readonly unknown[], keyOf: (one: unknown) => unknown): Entries | undefined {
  const keys = list.map(keyOf)
  if (keys.some((key) => typeof key !== 'string' && typeof key !== 'number')) return undefined
  const entries = new Map(list.map((one, i) => [String(keys[i]), one]))
  return entries.size === list.length ? entries : undefined
}

/** The keys of one list with those that only the other has, each behind the one that it stands behind there. */
export function inPlace(own: readonly string[], other: readonly string[]): string[] {
  return other.reduce<string[]>(
    (keys, key, i) => {
      if (keys.includes(key)) return keys
      const before = other.slice(0, i).findLast((one) => keys.includes(one))
      return keys.toSpliced(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key)
    },
    [...own],
  )
}

/** The entry under a name of its own: the next number that is free, or the name with a number behind it. */
export function renamed(entry: unknown, by: 'n' | 'name', taken: ReadonlySet<string>): [string, unknown] {
  const old = isObject(entry) ? entry[by] : undefined
  for (let n = by === 'n' ? 1 : 2; ; n++) {
    const name = by === 'n' ? n : `${String(old)} (${n})`
    if (!taken.has(String(name))) return [String(name), { ...(entry as object), [by]: name }]
  }
}
