/**
 * Within so long after a page is seen a click at the same place belongs to the one that led there: two clicks of a double click
 * are no further apart, and nobody has read a page by then.
 */
export const GESTURE_MS = 400
/** A hand that clicks twice trembles, a finger more than a mouse. In CSS pixels. */
const MOUSE_TREMBLES = 8
const FINGER_TREMBLES = 32

/** When the page at hand was seen; nobody has clicked on one before. */
let seen = 0
/** When the pointer went down last. */
let down = Infinity
/** Where, and on which page, a link was clicked last. */
let [x, y, page] = [-99, -99, '']

/**
 * One gesture is one answer: the second click of a double click, and a tap that began before the page was seen which it falls
 * on, follow no link. What keys and scripts click is no gesture.
 */
export function oneGesture(): void {
  addEventListener('pointerdown', ({ timeStamp }) => (down = timeStamp), true)
  addEventListener(
    'click',
    (event) => {
      const began = down
      // Some helps click without a pointer.
      down = Infinity
      const { clientX, clientY, detail, isTrusted, pointerType } = event as PointerEvent
      const { pathname } = location
      if (!isTrusted || !detail || !(event.target as Element).closest('a')) return
      const near = pointerType === 'mouse' ? MOUSE_TREMBLES : FINGER_TREMBLES
      const again =
        // Whoever has scrolled has looked.
        began < seen + GESTURE_MS &&
        page !== pathname &&
        !scrollY &&
        Math.hypot(clientX - x, clientY - y) < near
      if (detail > 1 || began < seen || again) {
        event.preventDefault()
        event.stopImmediatePropagation()
      } else [x, y, page] = [clientX, clientY, pathname]
    },
    true,
  )
}

/** Says that another page is shown: what is clicked until it is seen is not meant for it. */
export function pageTurned(): void {
  seen = Infinity
  requestAnimationFrame(() => setTimeout(() => (seen = performance.now())))
}
