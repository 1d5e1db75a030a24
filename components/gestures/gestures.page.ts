import { createPointers, wheelFactor, type Movement, type Point } from './pointers.page'

export interface Gestures {
  /** Dragged by so many CSS pixels. */
  readonly pan: (by: Point) => void
  /** Pinched, or turned with a wheel, about a point of the element. */
  readonly zoom: (factor: number, about: Point) => void
  /** Tapped or clicked at a point of the element. */
  readonly tap?: (at: Point) => void
  /**
   * With how many fingers the picture is moved. 1: with each, and the element has `touch-action: none`. 2: one finger scrolls as
   * everywhere, so the element has `pan-x pan-y`; two pinch.
   */
  readonly fingers: 1 | 2
  /** How fast a turn of the wheel zooms, see `wheelFactor`; undefined where it scrolls. */
  readonly wheelSpeed: (event: WheelEvent) => number | undefined
}

/** Understands what fingers, mouse and wheel do on an element that shows a picture. While it is dragged it has `data-dragged`. */
export function followGestures(element: HTMLElement, gestures: Gestures): void {
  const { pan, zoom, tap, fingers, wheelSpeed } = gestures
  const pointers = createPointers()

  const inside = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { x, y } = element.getBoundingClientRect()
    return { x: clientX - x, y: clientY - y }
  }
  const apply = (moved: Movement | undefined) => {
    if (!moved) return
    element.toggleAttribute('data-dragged', true)
    pan(moved.by)
    if (moved.factor !== 1) zoom(moved.factor, moved.about)
  }
  const lift = (id: number) => {
    pointers.up(id)
    if (pointers.count() === 0) element.removeAttribute('data-dragged')
  }

  element.addEventListener('pointerdown', (event) => {
    const { button, pointerType, pointerId } = event
    // Fingers that scroll are the browser's, and it tells of two of them as touches: see below.
    if (fingers === 2 && pointerType !== 'mouse') pointers.clear()
    else if (button === 0) pointers.down(pointerId, inside(event))
  })
  // The pointer may leave the element and still hold the picture.
  addEventListener('pointermove', (event) => {
    const { pointerId, pointerType, buttons } = event
    if (pointers.count() === 0) return
    if (pointerType === 'mouse' && (buttons & 1) === 0) lift(pointerId)
    else apply(pointers.move(pointerId, inside(event)))
  })
  for (const type of ['pointerup', 'pointercancel'] as const)
    addEventListener(type, ({ pointerId }) => lift(pointerId))

  if (fingers === 2)
    followPinches(element, pointers, (id, touch) => apply(pointers.move(id, inside(touch))), inside)

  // A picture or a link would be dragged away.
  element.addEventListener('dragstart', (event) => event.preventDefault())
  // Not when the finger is lifted: what a tap uncovers would get the click. A key clicks without any pointer.
  element.addEventListener(
    'click',
    (event) => {
      if (event.detail > 0 && !pointers.isTap()) event.preventDefault()
      else tap?.(inside(event))
    },
    true,
  )
  element.addEventListener(
    'wheel',
    (event) => {
      const speed = wheelSpeed(event)
      if (speed === undefined) return
      event.preventDefault()
      zoom(wheelFactor(event, speed), inside(event))
    },
    { passive: false },
  )
}

/** Two fingers, by their touches: a browser that may scroll cancels their pointers. */
function followPinches(
  element: HTMLElement,
  pointers: ReturnType<typeof createPointers>,
  move: (id: number, touch: Touch) => void,
  inside: (touch: Touch) => Point,
): void {
  const count = ({ touches }: TouchEvent) => {
    pointers.clear()
    element.removeAttribute('data-dragged')
    if (touches.length > 1) for (const touch of touches) pointers.down(touch.identifier, inside(touch))
  }
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const)
    element.addEventListener(type, count, { passive: true })
  element.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length < 2) return
      event.preventDefault()
      for (const touch of event.changedTouches) move(touch.identifier, touch)
    },
    { passive: false },
  )
}
