import type { DrawnBox, Drawing } from './types'

/** What a sheet has room for below a title, A4 as well as Letter, in CSS pixels. */
const SHEET = { width: 672, height: 737 }
/** Smaller than this, words on the map cannot be read on paper: titles are 6.5 points high then. */
const LEAST_SCALE = 0.62
/** How far from an even share a drawing may be cut, as a part of the share, and how exactly the place is looked for. */
const SHIFT = 0.3
const RASTER = 6
/** Room around a box at the edge of a sheet. */
const BESIDE = 4

/**
 * The sheets that a drawing is printed on, row by row: one if it can be read on one, else as many as it takes, cut where it goes
 * through the fewest boxes, without those that would be empty.
 */
export function paperSheetsOf({ width, height, nodes, edges }: Drawing): DrawnBox[] {
  const boxes = [...nodes.map(({ box }) => box), ...edges.flatMap(({ labelBox }) => labelBox ?? [])]
  const across = boxes.map(({ x, width }) => [x, x + width] as const)
  const down = boxes.map(({ y, height }) => [y, y + height] as const)
  const columns = cuts(width, SHEET.width / LEAST_SCALE, across)
  const rows = cuts(height, SHEET.height / LEAST_SCALE, down)
  const points = edges.flatMap((edge) => edge.points)
  const shows = (sheet: DrawnBox) =>
    boxes.some((box) => meet(box, sheet)) ||
    points.some((point) => meet({ ...point, width: 0, height: 0 }, sheet))
  return rows
    .flatMap(([y, bottom]) => columns.map(([x, right]) => ({ x, y, width: right - x, height: bottom - y })))
    .filter(shows)
    .map((sheet) => around(sheet, boxes))
}

/** A sheet with all of those boxes on it that have their middle there. What hangs over is on the next one as well. */
function around(sheet: DrawnBox, boxes: readonly DrawnBox[]): DrawnBox {
  const own = boxes.filter(({ x, y, width, height }) =>
    meet({ x: x + width / 2, y: y + height / 2, width: 0, height: 0 }, sheet),
  )
  const x = Math.min(sheet.x, ...own.map((box) => box.x - BESIDE))
  const y = Math.min(sheet.y, ...own.map((box) => box.y - BESIDE))
  const right = Math.max(sheet.x + sheet.width, ...own.map((box) => box.x + box.width + BESIDE))
  const bottom = Math.max(sheet.y + sheet.height, ...own.map((box) => box.y + box.height + BESIDE))
  return { x, y, width: right - x, height: bottom - y }
}

function meet(a: DrawnBox, b: DrawnBox): boolean {
  const overlap = (from: number, to: number, first: number, last: number) => from < last && to > first
  return overlap(a.x, a.x + a.width, b.x, b.x + b.width) && overlap(a.y, a.y + a.height, b.y, b.y + b.height)
}

type Stretch = readonly [from: number, to: number]

/** Cuts a length into stretches of at most about so much. */
function cuts(length: number, most: number, taken: readonly Stretch[]): Stretch[] {
  const parts = Math.max(1, Math.ceil(length / most))
  const share = length / parts
  const ends = Array.from({ length: parts - 1 }, (_, n) => bestNear((n + 1) * share, share * SHIFT, taken))
  return [...ends, length].map((end, n) => [n === 0 ? 0 : ends[n - 1]!, end])
}

function bestNear(wanted: number, shift: number, taken: readonly Stretch[]): number {
  const through = (at: number) => taken.filter(([from, to]) => from < at && at < to).length
  let best = { at: wanted, cost: through(wanted) }
  for (let off = RASTER; off <= shift / 2; off += RASTER) {
    for (const at of [wanted - off, wanted + off]) {
      const cost = through(at)
      if (cost < best.cost) best = { at, cost }
    }
  }
  return Math.round(best.at)
}
