import type { Point } from './zoom'

interface Gestures {
  /** Dragged by so many CSS pixels. */
  move: (by: Point) => void
  /** Pinched, or turned with a wheel, about a point of the element. */
  zoom: (factor: number, point: Point) => void
  /** Tapped or clicked at a point of the element. */
  tap: (point: Point) => void
}

/** A finger that trembles still taps. In CSS pixels. */
const TREMBLE = 8
/** One notch of a wheel (about 100 pixels) zooms by a fifth; a pinch on a touchpad comes as many small steps with Ctrl. */
const WHEEL = 0.0018
const TOUCHPAD = 0.01
/** A wheel that counts in lines. */
const LINE = 16

/** Understands what fingers, mouse and wheel do on an element. */
export function followGestures(element: HTMLElement, { move, zoom, tap }: Gestures): void {
  const pointers = new Map<number, Point>()
  let travelled = 0

  const inside = ({ clientX, clientY }: MouseEvent): Point => {
    const { x, y } = element.getBoundingClientRect()
    return { x: clientX - x, y: clientY - y }
  }

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    // No text is selected, no picture dragged away.
    event.preventDefault()
    if (pointers.size === 0) travelled = 0
    pointers.set(event.pointerId, inside(event))
    element.setPointerCapture(event.pointerId)
  })

  element.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const now = inside(event)
    const by = { x: now.x - before.x, y: now.y - before.y }
    travelled += Math.hypot(by.x, by.y)
    pointers.set(event.pointerId, now)
    if (pointers.size === 1) {
      if (travelled > TREMBLE) move(by)
      return
    }
    const other = [...pointers].find(([id]) => id !== event.pointerId)![1]
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
    // Two fingers that travel together move the picture by half of what each of them reports.
    move({ x: by.x / 2, y: by.y / 2 })
    const distance = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y))
    zoom(distance(now) / distance(before), middle)
    travelled += TREMBLE
  })

  for (const type of ['pointerup', 'pointercancel'] as const)
    element.addEventListener(type, ({ pointerId }) => pointers.delete(pointerId))

  // Not when the finger is lifted: what a tap uncovers would get the click.
  element.addEventListener('click', (event) => {
    if (travelled <= TREMBLE) tap(inside(event))
  })

  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const by = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1)
      zoom(Math.exp(-by * (event.ctrlKey ? TOUCHPAD : WHEEL)), inside(event))
    },
    { passive: false },
  )
}
