// A module of its own, fetched when a picture is first to be seen larger.
import { openModal } from '../dom/modal.page'
import { followGestures } from '../gestures/gestures.page'
import type { Point } from '../gestures/pointers.page'
import { enlargedDialog } from './enlarged-dialog.page'
import { buttonFor, copyOf } from './enlarged-picture.page'
import {
  around,
  drag,
  fit,
  placeAt,
  WHOLE,
  within,
  zoomAt,
  type ScreenBox,
  type ZoomState,
} from './zoom.page'

const STEP = 1.5
const CLOSER = 2.5
/** Share of the room that an arrow key moves. */
const MOVE = 0.15
/** One notch of a wheel (about 100 pixels) zooms by a fifth; a pinch on a touchpad comes as many small steps with Ctrl. */
const WHEEL = 0.0018
const TOUCHPAD = 0.01

const ZOOM_KEYS: Record<string, string> = { '+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'fit' }
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/**
 * Shows a figure's picture as large as the screen.
 * @param from gets the focus back
 * @param mark shows what is around this mark: the value of its `data-mark`
 * @param tap where the picture was tapped, in the window
 */
export type Enlarge = (figure: HTMLElement, from: HTMLElement, mark?: string, tap?: Point) => void

/** What is seen larger now. */
interface Seen {
  readonly frame: HTMLElement
  /** The picture's own size, in CSS pixels. */
  readonly picture: { readonly width: number; readonly height: number }
  readonly opener: HTMLElement
  /** A glance at one mark ends with a tap; whoever enlarged the picture itself taps to come closer. */
  readonly glance: boolean
}

/** Makes the dialog in which the pictures of all pages are seen larger. */
export function createEnlarger(): Enlarge {
  const dialog = enlargedDialog()
  const part = <E extends HTMLElement>(name: string) => dialog.querySelector<E>(`.enlarged-${name}`)!
  const [room, name, marks, back] = [part('view'), part('name'), part('marks'), part('back')]
  const space = () => room.getBoundingClientRect()
  let seen: Seen | undefined
  let view: ZoomState = WHOLE

  const enlarge: Enlarge = (figure, from, mark, tap) => {
    const original = figure.querySelector<HTMLElement>('.picture-frame')!
    // The first time, and when another page has come since.
    if (!dialog.isConnected) document.body.append(dialog)
    const frame = copyOf(original)
    room.replaceChildren(frame)
    const image = original.querySelector('img')!
    const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)))
    const picture = { width: width!, height: height! }
    seen = { frame, picture, opener: from, glance: mark !== undefined }
    const own = [...frame.querySelectorAll<HTMLElement>('[data-mark]')]
    marks.replaceChildren(...own.map((one) => buttonFor(one, name.lang)))
    openModal(dialog)
    back.focus()
    const at = original.getBoundingClientRect()
    // On an upright phone the whole of it is no larger than on the page.
    const onPhone = fit(picture, space()).width < 1.5 * at.width
    const first = own[0]?.dataset.mark
    if (mark) showMark(seen, mark)
    else if (!onPhone) show(seen, WHOLE)
    else if (tap && at.width > 0)
      show(seen, { zoom: CLOSER, x: (tap.x - at.x) / at.width, y: (tap.y - at.y) / at.height })
    else if (first) showMark(seen, first)
    else show(seen, WHOLE)
  }

  function showMark(it: Seen, mark: string): void {
    for (const one of it.frame.querySelectorAll<HTMLElement>('[data-mark]')) {
      const shown = one.dataset.mark === mark
      marks.querySelector<HTMLElement>(`[data-show="${one.dataset.mark}"]`)!.ariaPressed = String(shown)
      one.toggleAttribute('data-shown', shown)
      if (!shown) continue
      name.textContent = one.dataset.name!
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(
        (side) => parseFloat(one.querySelector('rect')!.getAttribute(side)!) / 100,
      ) as [number, number, number, number]
      show(it, around({ x, y, width, height } satisfies ScreenBox, it.picture, space()))
    }
  }

  /** @param smooth whether the picture glides there, for readers who accept motion */
  function show({ frame, picture }: Seen, next: ZoomState, smooth = true): void {
    const box = space()
    view = within(next, picture, box)
    const least = fit(picture, box)
    const [width, height] = [least.width * view.zoom, least.height * view.zoom]
    room.toggleAttribute('data-smooth', smooth)
    Object.assign(frame.style, {
      inlineSize: `${width}px`,
      blockSize: `${height}px`,
      translate: `${box.width / 2 - view.x * width}px ${box.height / 2 - view.y * height}px`,
    })
    dialog.querySelector<HTMLButtonElement>('[data-zoom="out"]')!.ariaDisabled = String(view.zoom <= 1)
  }

  function zoomTo(it: Seen, where: string | undefined): void {
    const { width, height } = space()
    const middle = { x: width / 2, y: height / 2 }
    if (where === 'fit') show(it, WHOLE)
    else show(it, zoomAt(view, where === 'in' ? STEP : 1 / STEP, middle, it.picture, { width, height }))
  }

  dialog.addEventListener('keydown', (event) => {
    // What keys mean on the page beneath is not meant here.
    event.stopPropagation()
    if (!seen || event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    if (arrow) {
      const { width, height } = space()
      const by = { x: arrow[0] * width * MOVE, y: arrow[1] * height * MOVE }
      show(seen, drag(view, by, seen.picture, { width, height }))
    } else if (ZOOM_KEYS[event.key]) zoomTo(seen, ZOOM_KEYS[event.key])
    else return
    event.preventDefault()
  })

  dialog.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button')
    if (button === back) dialog.close()
    else if (!seen || !button) return
    else if (button.dataset.show) showMark(seen, button.dataset.show)
    else zoomTo(seen, button.dataset.zoom)
  })

  dialog.addEventListener('close', () => {
    room.replaceChildren()
    name.textContent = ''
    // A browser that does not focus what is tapped has nothing to give the focus back to.
    seen?.opener.focus({ preventScroll: true })
    seen = undefined
  })

  addEventListener('resize', () => {
    if (seen) show(seen, view, false)
  })

  // The focus stays where it is, for the keys.
  room.addEventListener('pointerdown', (event) => {
    if (event.button === 0) event.preventDefault()
  })
  followGestures(room, {
    fingers: 1,
    wheelSpeed: ({ ctrlKey }) => (ctrlKey ? TOUCHPAD : WHEEL),
    pan: (by) => seen && show(seen, drag(view, by, seen.picture, space()), false),
    zoom: (factor, about) => seen && show(seen, zoomAt(view, factor, about, seen.picture, space()), false),
    tap: (at) => {
      if (!seen) return
      const { x, y } = placeAt(view, at, seen.picture, space())
      const outside = x < 0 || x > 1 || y < 0 || y > 1
      if (seen.glance || outside) dialog.close()
      else show(seen, view.zoom > 1 ? WHOLE : zoomAt(view, CLOSER, at, seen.picture, space()))
    },
  })
  return enlarge
}
