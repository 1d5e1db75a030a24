import Color from 'colorjs.io'

/** What text of an ordinary size needs: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5
/** How finely lightness is searched, of 1. */
const STEP = 1 / 256

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  return new Color(one).contrast(new Color(other), 'WCAG21')
}

export function passes(colour: string, others: readonly string[]): boolean {
  return others.every((other) => contrast(colour, other) >= LEAST_CONTRAST)
}

/**
 * The colour of the same hue, lighter or darker, that has contrast enough with all others and differs least; undefined if there is none.
 * @param colour `#rrggbb`, and so is what it returns
 */
export function nearestPassing(colour: string, others: readonly string[]): string | undefined {
  if (passes(colour, others)) return hex(new Color(colour))
  const [lightness = 0, chroma = 0, hue = 0] = new Color(colour).to('oklch').coords.map((one) => one ?? 0)
  for (let away = STEP; away <= 1; away += STEP) {
    const found = [lightness - away, lightness + away]
      .filter((one) => one >= -STEP && one <= 1 + STEP)
      .map((one) => hex(new Color('oklch', [Math.min(1, Math.max(0, one)), chroma, hue])))
      .find((one) => passes(one, others))
    if (found !== undefined) return found
  }
  return undefined
}

/** A colour between two: `share` of 1 of the second. */
export function mixed(one: string, other: string, share: number): string {
  return hex(new Color(one).mix(new Color(other), share, { space: 'oklab' }))
}

function hex(colour: Color): string {
  return colour.to('srgb').toGamut({ space: 'srgb' }).toString({ format: 'hex', collapse: false })
}
