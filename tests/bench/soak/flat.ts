/** A figure at a time, in milliseconds since the beginning. */
export interface Point {
  readonly at: number
  readonly value: number
}

/** How much more something may be at the end than it was once it had warmed up. */
export interface Leave {
  /** A share of what it was: 0.1 for a tenth. */
  readonly share: number
  /** And so much, in its own unit: small figures waver more. */
  readonly plus: number
}

interface Flatness {
  /** Medians of the second and of the last quarter; NaN where a quarter has no figure. */
  readonly second: number
  readonly last: number
  readonly isFlat: boolean
}

/**
 * Whether a figure has stopped growing: the median of the last quarter of its time is at most that of the second quarter and what is
 * left to it. Medians do not see a single peak, and the first quarter is for warming up.
 */
export function flatness(points: readonly Point[], { share, plus }: Leave): Flatness {
  const [begin, end] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  const quarter = (n: number) =>
    points
      .filter(
        ({ at }) => at >= begin + ((end - begin) * n) / 4 && at <= begin + ((end - begin) * (n + 1)) / 4,
      )
      .map(({ value }) => value)
  const [second, last] = [median(quarter(1)), median(quarter(3))]
  return { second, last, isFlat: last <= second * (1 + share) + plus }
}

/** The middle of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
