/** The middle one of some numbers, or halfway between the two in the middle; NaN of none. Those that are NaN do not count. */
export function median(numbers: readonly number[]): number {
  const sorted = inOrder(numbers)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** The smallest of some numbers that so many per cent of them do not exceed. Those that are NaN do not count. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = inOrder(numbers)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN
}

function inOrder(numbers: readonly number[]): number[] {
  return numbers.filter((number) => !Number.isNaN(number)).sort((a, b) => a - b)
}

/** `12.3 kB`, in thousands. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

/** `488 ms`; below ten with one decimal; a dash for what nobody has told. */
export function milliseconds(time: number): string {
  if (Number.isNaN(time)) return '–'
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`
}
