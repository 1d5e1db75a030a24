/**
 * A pure function of an object that never changes, computed once for each: what was computed lives as long as its object, and no
 * longer, so that it needs no bound.
 *
 *     const sizeOf = derived((guides: Guides) => guides.size)
 *
 * Mark a call at the top of a module as pure, as the callers do: else a bundle keeps it, and all that it needs, where nobody uses it.
 */
export function derived<From extends object, Value>(compute: (from: From) => Value): (from: From) => Value {
  const known = new WeakMap<From, { readonly value: Value }>()
  return (from) => {
    const had = known.get(from)
    if (had) return had.value
    const value = compute(from)
    known.set(from, { value })
    return value
  }
}
