import type { Store } from './memory'

/** Keeps in a store, and what that refuses to keep, by itself. */
export interface Keeping {
  readonly kept: Store
  /** Whether the store has all of it. */
  readonly lasts: () => boolean
}

/** Keeps texts in a store of the browser; where that is refused, or full, for as long as the document lasts. Never throws. */
export function keepingAnyway(store: () => Store): Keeping {
  const own = new Map<string, string>()
  const tried = <T>(act: (store: Store) => T, otherwise: T) => {
    try {
      return act(store())
    } catch {
      return otherwise
    }
  }
  return {
    kept: {
      getItem: (key) => own.get(key) ?? tried((there) => there.getItem(key), null),
      setItem(key, value) {
        own.delete(key)
        const done = tried((there) => {
          there.setItem(key, value)
          return true
        }, false)
        if (!done) own.set(key, value)
      },
      removeItem(key) {
        own.delete(key)
        tried((there) => there.removeItem(key), undefined)
      },
    },
    lasts: () => own.size === 0,
  }
}
