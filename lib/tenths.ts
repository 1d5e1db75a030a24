/** A number of pixels to a tenth: finer than any screen shows. */
export function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
