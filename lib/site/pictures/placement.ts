import { detailUnder, type DetailMap } from './detail-map'
import type { Size } from './sizes'

/** A box on a picture, in fractions of it, from its top left. */
export interface MarkBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface NumberedBox extends MarkBox {
  readonly n: number
}

/**
 * Where a mark's numbered disc is drawn: a point on the edge of the mark's box, in fractions of the picture, and how far
 * from it the disc's centre lies, in CSS pixels. So the disc hangs on its box however large the picture is shown.
 */
export interface Disc {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  /** Whether a line should lead from the disc to the box. */
  readonly apart: boolean
}

export interface PlacedMark extends NumberedBox {
  readonly disc: Disc
}

/** A disc's size in CSS pixels, with the ring of white that sets it off. `screenshot.css` draws it so. */
export const DISC = { radius: 10, ring: 2 } as const

/** From which width of the picture, in CSS pixels, the discs are drawn how much larger. `screenshot.css` does it. */
export const DISC_SCALES = [
  { from: 0, scale: 1 },
  { from: 480, scale: 1.25 },
  { from: 960, scale: 1.6 },
] as const

/** The narrowest column: a phone of 320 CSS pixels. */
const NARROWEST = 276
const REACH = DISC.radius + DISC.ring
const APART = 0.7 * REACH

/**
 * Places the discs of a picture's marks: none covers a box, its own or another's, nor another disc, and all are wholly
 * on the picture, at every width in which the picture can be shown. Where there is no such place, the one that covers
 * least. Among the places left, a near one where the picture is plain.
 * @param shown the size, in CSS pixels, in which a page shows the picture at most
 * @param detailMap where the picture is plain, if that is known
 */
export function placeDiscs(marks: readonly NumberedBox[], shown: Size, detailMap?: DetailMap): PlacedMark[] {
  const views = viewsOf(shown)
  const options = new Map<NumberedBox, { disc: Disc; cost: number }[]>()
  for (const mark of marks) {
    const own = candidates(mark).map(({ disc, liking }) => {
      const fault = faultOf(disc, marks, views)
      return {
        disc,
        cost: liking + (detailMap ? hiddenBy(disc, views, detailMap) : 0) + (fault > 0 ? FAULT + fault : 0),
      }
    })
    options.set(mark, own)
  }
  // Who has the fewest free places chooses first.
  const freedom = (mark: NumberedBox) => options.get(mark)!.filter(({ cost }) => cost < FAULT).length
  const placed = new Map<NumberedBox, Disc>()
  for (const mark of [...marks].sort((a, b) => freedom(a) - freedom(b))) {
    const others = [...placed.values()]
    const costs = options.get(mark)!.map(({ disc, cost }) => {
      const fault = faultBeside(disc, others, views)
      return { disc, cost: cost + (fault > 0 ? FAULT + fault : 0) }
    })
    placed.set(mark, costs.reduce((best, one) => (one.cost < best.cost ? one : best)).disc)
  }
  return marks.map((mark) => ({ ...mark, disc: placed.get(mark)! }))
}

/** One width in which the picture is shown, in CSS pixels, and the discs' scale at it. */
interface View extends Size {
  readonly scale: number
}

/** The widths that matter: the narrowest, and where the discs' scale changes. Between them there is only more room. */
function viewsOf({ width, height }: Size): View[] {
  const changes = DISC_SCALES.slice(1).flatMap(({ from }) => [from - 1, from])
  const widths = [Math.min(NARROWEST, width), ...changes, 4 * width]
  return widths.map((one) => ({ width: one, height: (one * height) / width, scale: scaleAt(one) }))
}

function scaleAt(width: number): number {
  return DISC_SCALES.findLast(({ from }) => width >= from)!.scale
}

/** More than all that speaks for a place: it covers what it must not. */
const FAULT = 100
/** What the next place in the order, and the next distance, must be plainer by to be preferred. As shares of detail. */
const ORDER = 0.006
const FURTHER = 0.12

/** A place on a box's edge as shares of its width and height, and in which direction from there the disc lies. */
type Place = readonly [along: number, down: number, right: number, below: number]

/** In order of preference: the corners and sides where reading begins, then others along the sides. */
const PLACES: readonly Place[] = [
  [0, 0, -1, -1],
  [0, 0.5, -1, 0],
  [1, 0, 1, -1],
  [1, 0.5, 1, 0],
  [0, 1, -1, 1],
  [1, 1, 1, 1],
  [0.5, 0, 0, -1],
  [0.5, 1, 0, 1],
  ...[0, 0.25, 0.75, 1].flatMap((part): Place[] => [
    [0, part, -1, 0],
    [1, part, 1, 0],
    [part, 0, 0, -1],
    [part, 1, 0, 1],
  ]),
]
const DISTANCES = [0, APART, 2 * APART, 3 * APART]

/** @returns places, each with how much less it is liked than the first */
function candidates(box: MarkBox): { disc: Disc; liking: number }[] {
  const around = (distance: number, sign: 1 | -1) =>
    PLACES.map(([along, down, right, below], order) => {
      const length = (REACH + distance) / Math.hypot(right, below)
      const disc: Disc = {
        x: round(box.x + along * box.width),
        y: round(box.y + down * box.height),
        dx: round(sign * right * length),
        dy: round(sign * below * length),
        apart: distance > 0,
      }
      return { disc, liking: order * ORDER }
    })
  const outside = DISTANCES.flatMap((distance, i) =>
    around(distance, 1).map(({ disc, liking }) => ({ disc, liking: liking + i * FURTHER })),
  )
  // Inside its own box is the last resort: for a box as large as the picture.
  return [...outside, ...around(0, -1)]
}

function round(length: number): number {
  return Math.round(length * 1e4) / 1e4
}

/** How much a disc would hide that is not plain, where it is drawn largest. */
function hiddenBy(disc: Disc, views: readonly View[], detailMap: DetailMap): number {
  return Math.max(
    ...views.map((view) => {
      const { x, y, radius } = circleAt(disc, view)
      const { width, height } = view
      return detailUnder(detailMap, x / width, y / height, radius / width, radius / height)
    }),
  )
}

/** How much of the boxes a disc would cover, as a share of its own area, and how far it would stick out of the picture. */
function faultOf(disc: Disc, boxes: readonly MarkBox[], views: readonly View[]): number {
  return sum(views, (view) => {
    const { x, y, radius } = circleAt(disc, view)
    const out = [radius - x, radius - y, x + radius - view.width, y + radius - view.height]
    const covered = sum(boxes, (box) => share(x, y, radius, box, view))
    return covered + sum(out, (by) => (100 * Math.max(0, by - TOLERANCE)) / radius)
  })
}

function faultBeside(disc: Disc, others: readonly Disc[], views: readonly View[]): number {
  return sum(views, (view) => {
    const one = circleAt(disc, view)
    return sum(others, (other) => {
      const two = circleAt(other, view)
      const near = one.radius + two.radius - Math.hypot(one.x - two.x, one.y - two.y)
      return Math.max(0, near - TOLERANCE) / one.radius
    })
  })
}

/** Less than anyone sees, in CSS pixels: boxes and lengths are rounded. */
const TOLERANCE = 0.05

/** A disc as it is drawn in a view, ring included, in CSS pixels. */
export function circleAt(disc: Disc, view: View): { x: number; y: number; radius: number } {
  return {
    x: disc.x * view.width + disc.dx * view.scale,
    y: disc.y * view.height + disc.dy * view.scale,
    radius: REACH * view.scale,
  }
}

/** The share of a circle's bounding square that a box covers, 0 if the circle itself does not touch the box. */
function share(x: number, y: number, radius: number, box: MarkBox, view: Size): number {
  const [left, top] = [box.x * view.width, box.y * view.height]
  const [right, bottom] = [left + box.width * view.width, top + box.height * view.height]
  const [nearX, nearY] = [clamp(x, left, right), clamp(y, top, bottom)]
  if (Math.hypot(x - nearX, y - nearY) >= radius - TOLERANCE) return 0
  const across = Math.min(right, x + radius) - Math.max(left, x - radius)
  const down = Math.min(bottom, y + radius) - Math.max(top, y - radius)
  return Math.max(1e-6, (Math.max(0, across) * Math.max(0, down)) / (4 * radius * radius))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
