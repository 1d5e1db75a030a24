import { fit, type PixelBox, type Size } from './geometry'

/** A number on a picture; the box is in fractions of the picture, from its top left. */
export interface Mark extends PixelBox {
  readonly n: number
}

/** Fractions of a picture, rounded to 4 decimals: a tenth of a pixel on a picture 1,000 wide. Cut off at the picture's edge. */
export function toMark(n: number, box: PixelBox, picture: Size): Mark {
  const [x, y] = [fraction(box.x / picture.width), fraction(box.y / picture.height)]
  const width = fraction(Math.min(box.width / picture.width, 1 - x))
  return { n, x, y, width, height: fraction(Math.min(box.height / picture.height, 1 - y)) }
}

function fraction(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000
}

/** The box of a mark in the picture's pixels, wholly inside of it. */
export function boxOf({ x, y, width, height }: Mark, picture: Size): PixelBox {
  const [across, down] = [picture.width, picture.height]
  return fit({ x: x * across, y: y * down, width: width * across, height: height * down }, picture)
}
