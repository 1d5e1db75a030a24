/** Keeps what was made for a key, for who asks again. */
export interface BoundedCache<Key, Value> {
  /** What is kept for a key; made now where nothing is. */
  readonly get: (key: Key, make: () => Value) => Value
}

/**
 * Makes a cache that holds so much and no more: what came first goes first.
 * @param most values that it holds at a time
 */
export function createCache<Key, Value>(most: number): BoundedCache<Key, Value> {
  const kept = new Map<Key, Value>()
  return {
    get(key, make) {
      const known = kept.get(key)
      if (known !== undefined || kept.has(key)) return known as Value
      const value = make()
      kept.set(key, value)
      if (kept.size > most) for (const [oldest] of kept) if (kept.delete(oldest)) break
      return value
    },
  }
}
