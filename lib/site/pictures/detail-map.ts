import type { Size } from './sizes'

/**
 * Where a picture has something on it: how much its pixels differ in each cell of a grid, as digits from 0 (plain) to f,
 * row by row; before them the number of columns and a colon. Discs keep to where it is plain, so that they cover nothing
 * else that a reader may look for.
 */
export type DetailMap = string

const COLUMNS = 80
const MOST_ROWS = 240
/** Pixels of a cell, in each direction. */
export const CELL = 4

/** The grid for a picture. */
export function gridOf({ width, height }: Size): { columns: number; rows: number } {
  const rows = Math.round((COLUMNS * height) / width)
  return { columns: COLUMNS, rows: Math.min(MOST_ROWS, Math.max(1, rows)) }
}

/** @param grey brightness of a picture that has been scaled to `CELL` pixels a cell, a byte a pixel, row by row */
export function detailMapOf(
  grey: Uint8Array,
  { columns, rows }: { columns: number; rows: number },
): DetailMap {
  const stride = columns * CELL
  let digits = ''
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let [least, most] = [255, 0]
      for (let y = row * CELL; y < (row + 1) * CELL; y++) {
        for (let x = column * CELL; x < (column + 1) * CELL; x++) {
          least = Math.min(least, grey[y * stride + x]!)
          most = Math.max(most, grey[y * stride + x]!)
        }
      }
      digits += Math.max(0, most - least)
        .toString(16)
        .padStart(2, '0')[0]
    }
  }
  return `${columns}:${digits}`
}

/**
 * How much there is under a circle, from 0 to 1.
 * @param x, y its middle, in fractions of the picture
 * @param across, down its radius, in fractions of the picture's width and of its height
 */
export function detailUnder(
  detailMap: DetailMap,
  x: number,
  y: number,
  across: number,
  down: number,
): number {
  const colon = detailMap.indexOf(':')
  const columns = Number(detailMap.slice(0, colon))
  const rows = (detailMap.length - colon - 1) / columns
  const cellAt = (part: number, cells: number) => Math.min(cells - 1, Math.max(0, Math.floor(part * cells)))
  let [total, count] = [0, 0]
  for (let row = cellAt(y - down, rows); row <= cellAt(y + down, rows); row++) {
    for (let column = cellAt(x - across, columns); column <= cellAt(x + across, columns); column++) {
      const [aside, above] = [(column + 0.5) / columns - x, (row + 0.5) / rows - y]
      if (Math.hypot(aside / across, above / down) > 1) continue
      total += parseInt(detailMap[colon + 1 + row * columns + column]!, 16)
      count++
    }
  }
  return count === 0 ? 0 : total / count / 15
}
