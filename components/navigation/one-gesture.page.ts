/**
 * Within so long after a page is seen a click at the same place belongs to the one that led there: two clicks of a double click
 * are no further apart, and nobody has read a page by then.
 */
const GESTURE_MS = 400
/** A hand that clicks twice trembles, a finger more than a mouse. In CSS pixels. */
const MOUSE_TREMBLES = 8
const FINGER_TREMBLES = 32

/** Tells first gestures from what belongs to the one before. */
export interface Gestures {
  /** Whether a click on a link belongs to the gesture before it. Then the link must not be followed. */
  isSecond: (event: MouseEvent) => boolean
  /** Told when the pointer goes down. */
  began: (event: Pick<Event, 'timeStamp'>) => void
  /** Told that another page is shown: what is clicked until it is seen is not meant for it. */
  pageChanged: () => void
}

/**
 * One gesture is one answer: the second click of a double click, and a tap that began before the page was seen which it falls
 * on, follow no link. What keys and scripts click is no gesture.
 */
export function createGestures(window: Pick<Window, 'location' | 'scrollY'>): Gestures {
  /** When the page at hand was seen; nobody has clicked on one before. */
  let seen = 0
  /** When the pointer went down last. */
  let down = Infinity
  /** Where, and on which page, a link was clicked last. */
  let [x, y, page] = [-99, -99, '']
  return {
    isSecond(event) {
      const began = down
      // Some helps click without a pointer.
      down = Infinity
      const { clientX, clientY, detail, isTrusted, pointerType } = event as PointerEvent
      const { pathname } = window.location
      if (!isTrusted || !detail || !(event.target as Element).closest('a')) return false
      const near = pointerType === 'mouse' ? MOUSE_TREMBLES : FINGER_TREMBLES
      const again =
        // Whoever has scrolled has looked.
        began < seen + GESTURE_MS &&
        page !== pathname &&
        !window.scrollY &&
        Math.hypot(clientX - x, clientY - y) < near
      if (detail > 1 || began < seen || again) return true
      ;[x, y, page] = [clientX, clientY, pathname]
      return false
    },
    began: ({ timeStamp }) => (down = timeStamp),
    pageChanged() {
      seen = Infinity
      requestAnimationFrame(() => setTimeout(() => (seen = performance.now())))
    },
  }
}
