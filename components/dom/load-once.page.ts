/**
 * Loads something when it is first asked for, and gives the same from then on. What cannot be loaded now may be there later: after
 * a failure it is loaded again. What the first call gives to `load` counts.
 *
 *     const words = loadOnce(() => fetchWords())
 *     await words() // fetched
 *     await words() // the same
 */
export function loadOnce<Given extends unknown[], T>(
  load: (...given: Given) => Promise<T>,
): (...given: Given) => Promise<T> {
  let loaded: Promise<T> | undefined
  return (...given) => {
    if (loaded) return loaded
    const loading = load(...given)
    loaded = loading
    loading.catch(() => (loaded = undefined))
    return loading
  }
}
