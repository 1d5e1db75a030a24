import { followGestures } from '../gestures/gestures.page'

/** A map that can be zoomed. Points are in CSS pixels from the corner of what is seen. */
export interface Zoomable {
  readonly element: HTMLElement
  zoomBy: (factor: number, x?: number, y?: number) => void
  /** Shows all of it. */
  fit: () => void
  /** Shows a node as large as it can be read. */
  show: (node: SVGAElement) => void
  /** Shows the map as wide as its frame, with a node in it. */
  open: (node: SVGAElement | undefined) => void
  /** Scrolls the map and the page until a node is seen: to the middle, or no further than it takes. */
  reveal: (node: SVGAElement, middle?: boolean) => void
}

const LARGEST = 3
const SMALLEST = 0.04
/** Below this, words on the map are too small to be read. */
const LEGIBLE = 0.85
/** Room that is left beside a node that has been scrolled to. */
const BESIDE = 12
/** As high as `.map-view` gets, as a part of the window. */
const MOST_HEIGHT = 0.85
const STEP = 1.4
/** Of the wheel with Ctrl, which is also how a touchpad tells of a pinch. */
const WHEEL = 0.005

/** Makes a map zoom by its buttons, by pinching and by the wheel with Ctrl, and move by dragging. It scrolls by itself. */
export function zoomable(element: HTMLElement): Zoomable {
  const view = element.querySelector<HTMLElement>('.map-view')!
  const svg = view.querySelector('svg')!
  const { width, height } = svg.viewBox.baseVal
  let scale = 1

  const marginX = () => Math.max(0, (view.clientWidth - width * scale) / 2)
  const zoomTo = (wanted: number, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const at = { x: (view.scrollLeft + x - marginX()) / scale, y: (view.scrollTop + y) / scale }
    scale = Math.min(LARGEST, Math.max(SMALLEST, wanted))
    svg.setAttribute('width', String(width * scale))
    svg.setAttribute('height', String(height * scale))
    view.scrollTo({ left: at.x * scale + marginX() - x, top: at.y * scale - y, behavior: 'instant' })
  }
  const whole = () => Math.min(1, view.clientWidth / width, (innerHeight * MOST_HEIGHT) / height)
  const zoomBy: Zoomable['zoomBy'] = (factor, x, y) => zoomTo(scale * factor, x, y)
  const fit = () => zoomTo(whole())

  // Browsers differ in where they scroll for something in an SVG, by `scrollIntoView()` as for focus: Firefox goes to its corner.
  const reveal: Zoomable['reveal'] = (node, middle = false) => {
    const by = past(node.getBoundingClientRect(), view.getBoundingClientRect(), middle)
    view.scrollBy({ ...by, behavior: 'instant' })
    const { top } = past(node.getBoundingClientRect(), new DOMRect(0, 0, innerWidth, innerHeight), middle)
    scrollBy({ top, behavior: 'instant' })
  }

  const wide = () => Math.min(1, view.clientWidth / width)
  const open: Zoomable['open'] = (node) => {
    zoomTo(wide())
    if (node)
      view.scrollBy({
        ...past(node.getBoundingClientRect(), view.getBoundingClientRect(), true),
        behavior: 'instant',
      })
  }
  const show: Zoomable['show'] = (node) => {
    zoomTo(Math.max(wide(), LEGIBLE))
    reveal(node, true)
  }

  element.addEventListener('click', ({ target }) => {
    const zoom = (target as Element).closest<HTMLElement>('[data-zoom]')?.dataset.zoom
    if (zoom === 'fit') fit()
    else if (zoom) zoomBy(zoom === 'in' ? STEP : 1 / STEP)
  })
  followGestures(view, {
    fingers: 2,
    wheelSpeed: ({ ctrlKey, metaKey }) => (ctrlKey || metaKey ? WHEEL : undefined),
    // A mouse has nothing else to move a picture in both directions with.
    pan: ({ x, y }) => view.scrollBy({ left: -x, top: -y, behavior: 'instant' }),
    zoom: (factor, { x, y }) => zoomBy(factor, x, y),
  })
  // So that keys do something once it was dragged. By Tab one comes to its nodes.
  view.tabIndex = -1
  return { element, zoomBy, fit, show, open, reveal }
}

/** How far a frame has to be scrolled until a box is inside of it, or in its middle. */
function past(box: DOMRect, frame: DOMRect, middle: boolean): { left: number; top: number } {
  const along = (from: number, to: number, first: number, last: number) => {
    if (middle) return (from + to) / 2 - (first + last) / 2
    if (from < first + BESIDE || to - from > last - first - 2 * BESIDE) return from - first - BESIDE
    return Math.max(0, to - last + BESIDE)
  }
  return {
    left: along(box.left, box.right, frame.left, frame.right),
    top: along(box.top, box.bottom, frame.top, frame.bottom),
  }
}
