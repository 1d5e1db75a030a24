/** A share of fewer than these says nothing, and might be told of somebody. */
const FEWEST = 5
/** 95 of 100 such intervals hold the true share. */
const Z = 1.959964

/** Part of a whole, between 0 and 1; undefined where the whole is too few to say. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole < FEWEST ? undefined : part / whole
}

/** A share with the bounds between which it is likely to be. */
export interface Interval {
  readonly share: number
  readonly low: number
  readonly high: number
}

/**
 * The Wilson score interval: https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm. Undefined where the whole is too few.
 *
 *     wilson(8, 10)  // { share: 0.8, low: 0.49…, high: 0.94… }
 */
export function wilson(part: number, whole: number): Interval | undefined {
  if (whole < FEWEST) return undefined
  const share = part / whole
  const square = Z * Z
  const middle = (share + square / (2 * whole)) / (1 + square / whole)
  const half =
    (Z * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole * whole))) / (1 + square / whole)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** `62 %`; a dash where the whole is too few to say. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.round(share * 100)} %`
}

const FORMAT = new Intl.NumberFormat('en')

/** `1,234`. */
export function number(n: number): string {
  return FORMAT.format(n)
}
