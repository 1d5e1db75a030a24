import {
  type PixelBox,
  drawn,
  type Handle,
  moved,
  type Point,
  resized,
  type Size,
} from '@/lib/marks/geometry'

/** What a drag on the picture does, told while it goes on and when it ends. */
export interface DragListener {
  /** A mark was taken hold of, or the bare picture (undefined). */
  readonly take: (key: number | undefined) => void
  /** The box as it would be now, of the mark held, or of a new one. */
  readonly show: (key: number | undefined, box: PixelBox) => void
  readonly drop: (key: number | undefined, box: PixelBox) => void
  /** Ended as it began, or was broken off. */
  readonly cancel: () => void
}

/** Drawing less than this, in CSS pixels, is a click. */
const leastDrag = 4

/**
 * Turns presses on `picture` into drags, with mouse, pen or finger. Marks in it carry `data-key`, their handles `data-handle`.
 * `box` gives a mark's box; all boxes are in pixels of the picture, whose size is `size`.
 */
export function dragBoxes(
  picture: HTMLElement,
  size: Size,
  box: (key: number) => PixelBox,
  { take, show, drop, cancel }: DragListener,
): void {
  picture.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || !(down.target instanceof Element)) return
    const held = down.target.closest<HTMLElement>('[data-key]')
    const key = held ? Number(held.dataset.key) : undefined
    const handle = down.target.closest<HTMLElement>('[data-handle]')?.dataset.handle as Handle | undefined
    const before = key === undefined ? undefined : box(key)
    const from = pointOf(down)
    let now: PixelBox | undefined

    down.preventDefault()
    picture.setPointerCapture(down.pointerId)
    take(key)
    const over = new AbortController()
    const options = { signal: over.signal }
    picture.addEventListener('pointermove', move, options)
    picture.addEventListener('pointerup', () => end(true), options)
    picture.addEventListener('pointercancel', () => end(false), options)

    function move(event: PointerEvent): void {
      const far = Math.max(Math.abs(event.clientX - down.clientX), Math.abs(event.clientY - down.clientY))
      if (far < leastDrag && !now) return
      const to = pointOf(event)
      const by = { x: to.x - from.x, y: to.y - from.y }
      if (!before) now = drawn(from, to, size)
      else if (handle) now = resized(before, handle, by, size)
      else now = moved(before, by, size)
      show(key, now)
    }

    function end(whole: boolean): void {
      over.abort()
      if (whole && now) drop(key, now)
      else cancel()
    }
  })

  /** Where the pointer is, in pixels of the picture; outside it, at its edge. */
  function pointOf(event: PointerEvent): Point {
    const { left, top, width, height } = picture.getBoundingClientRect()
    const within = (at: number, most: number) => Math.round(Math.min(Math.max(at, 0), 1) * most)
    return {
      x: within((event.clientX - left) / width, size.width),
      y: within((event.clientY - top) / height, size.height),
    }
  }
}
