/** At one time: while one waits for the network or a frame, others are laid out. */
const AT_ONCE = 4

/**
 * Looks at several things at one time, for tests that say of each what is wrong with it.
 * @returns what was seen at one of them. The first call begins with all.
 */
export function together<T, R>(
  items: readonly T[],
  look: (item: T) => Promise<R>,
  atOnce = AT_ONCE,
): (item: T) => Promise<R> {
  const seen = new Map<T, Promise<R>>()
  const begin = () => {
    const lanes = Array.from({ length: atOnce }, () => Promise.resolve())
    for (const [i, item] of items.entries()) {
      const one = lanes[i % atOnce]!.then(() => look(item))
      // Who asks for it is told.
      lanes[i % atOnce] = one.then(
        () => undefined,
        () => undefined,
      )
      seen.set(item, one)
    }
  }
  return (item) => {
    if (seen.size === 0) begin()
    return seen.get(item)!
  }
}
