/** Chance that comes out the same whenever the seed is the same. */
export interface Chance {
  /** From 0 to below 1. */
  next: () => number
  /** A whole number from 0 to below a limit. */
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T
  /** One of a list in which the first come up far more often than the last, as words do in a text. */
  common: <T>(list: readonly T[]) => T
}

/** Mulberry32: small, and even enough to write texts with. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    common: (list) => list[Math.floor(list.length ** next()) - 1]!,
  }
}
