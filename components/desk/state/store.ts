/** A value that changes, and tells who listens. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (patch: Partial<T>) => void
  /** @returns what ends the listening */
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes a store. Each change gives a new value; nothing is changed in place. */
export function createStore<T extends object>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (patch) => {
      value = { ...value, ...patch }
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
