/** Boxes on a picture, in its pixels: whole numbers, always inside, never thinner than `smallest`. Pure. */

export interface Size {
  readonly width: number
  readonly height: number
}

export interface PixelBox extends Size {
  readonly x: number
  readonly y: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** What of a box is dragged: an edge or a corner, by compass. */
export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

export const handles: readonly Handle[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']

/** The least side of a mark: less cannot be seen, nor taken hold of. */
export const smallest = 8

/** The box between two points, whichever way it was drawn. */
export function drawn(from: Point, to: Point, picture: Size): PixelBox {
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
  return fit(box, picture)
}

/** The box moved by so many pixels; at the picture's edge it stops, and keeps its size. */
export function moved(box: PixelBox, by: Point, picture: Size): PixelBox {
  return {
    ...box,
    x: clamp(Math.round(box.x + by.x), 0, picture.width - box.width),
    y: clamp(Math.round(box.y + by.y), 0, picture.height - box.height),
  }
}

/** The box with one handle dragged by so many pixels; the opposite side stays where it is. */
export function resized(box: PixelBox, handle: Handle, by: Point, picture: Size): PixelBox {
  let [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height]
  if (handle.includes('w')) left = clamp(Math.round(left + by.x), 0, right - smallest)
  if (handle.includes('e')) right = clamp(Math.round(right + by.x), left + smallest, picture.width)
  if (handle.includes('n')) top = clamp(Math.round(top + by.y), 0, bottom - smallest)
  if (handle.includes('s')) bottom = clamp(Math.round(bottom + by.y), top + smallest, picture.height)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The nearest box of whole pixels that lies inside the picture. */
export function fit(box: PixelBox, picture: Size): PixelBox {
  const width = clamp(Math.round(box.width), smallest, picture.width)
  const height = clamp(Math.round(box.height), smallest, picture.height)
  return {
    x: clamp(Math.round(box.x), 0, picture.width - width),
    y: clamp(Math.round(box.y), 0, picture.height - height),
    width,
    height,
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
