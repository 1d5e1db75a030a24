/** What fingers and a mouse on an element mean. Pure: no DOM. Lengths are CSS pixels. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** What a movement of one pointer does to the picture beneath. */
export interface Movement {
  /** How far the picture moves. */
  readonly by: Point
  /** How much larger it becomes: above 1 where two fingers part, below where they meet. */
  readonly factor: number
  /** The point that stays where it is meanwhile. */
  readonly about: Point
}

/** A finger that trembles still taps. */
export const TREMBLE = 8
/** Fingers are never taken to be nearer to each other: a factor is finite. */
const NEAREST = 1

/** Follows the pointers that are down on an element, by their ids. One drags the picture, two pinch it. */
export function createPointers() {
  const points = new Map<number, Point>()
  /** How far all of them have moved since the first came down. */
  let travelled = 0

  return {
    /** How many are down. */
    count: (): number => points.size,

    /** Whether what they have done so far is a tap, not a drag or a pinch. */
    isTap: (): boolean => travelled <= TREMBLE,

    down(id: number, at: Point): void {
      if (points.size === 0) travelled = 0
      points.set(id, at)
    },

    /** What a movement does; undefined for a pointer that is not down, and while it may yet be a tap. */
    move(id: number, now: Point): Movement | undefined {
      const before = points.get(id)
      if (!before) return undefined
      points.set(id, now)
      const by = { x: now.x - before.x, y: now.y - before.y }
      travelled += Math.hypot(by.x, by.y)
      const other = [...points].find(([one]) => one !== id)?.[1]
      if (!other) return travelled > TREMBLE ? { by, factor: 1, about: now } : undefined
      travelled += TREMBLE
      return {
        // Two fingers that travel together move the picture by half of what each of them reports.
        by: { x: by.x / 2, y: by.y / 2 },
        factor: distance(now, other) / distance(before, other),
        about: { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 },
      }
    },

    up(id: number): void {
      points.delete(id)
    },

    /** Forgets all of them, and what they have done. */
    clear(): void {
      points.clear()
      travelled = 0
    },
  }
}

function distance(a: Point, b: Point): number {
  return Math.max(NEAREST, Math.hypot(a.x - b.x, a.y - b.y))
}

/** Pixels of a line, for a wheel that counts in lines. */
const LINE = 16
const DELTA_LINE = 1

/**
 * How much larger a picture becomes by a turn of the wheel.
 * @param speed of a pixel, as the exponent of a growth: 0.0018 makes a notch of 100 pixels a fifth
 */
export function wheelFactor(
  { deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>,
  speed: number,
): number {
  return Math.exp(-deltaY * (deltaMode === DELTA_LINE ? LINE : 1) * speed)
}
