// A module of its own, fetched when a picture is first to be seen larger.
import { openModal } from '../modal'
import { enlargedDialog } from './enlarged-dialog'
import { followGestures } from './gestures'
import { around, drag, fit, placeAt, WHOLE, within, zoomAt, type Box, type Point, type View } from './zoom'

const STEP = 1.5
const CLOSER = 2.5
/** Share of the room that an arrow key moves. */
const MOVE = 0.15

const dialog = enlargedDialog()
const part = <E extends HTMLElement>(name: string) => dialog.querySelector<E>(`.enlarged-${name}`)!
const [room, name, marks, back] = [part('view'), part('name'), part('marks'), part('back')]

let view: View = WHOLE
let picture = { width: 1, height: 1 }
let frame: HTMLElement
let opener: HTMLElement
/** A glance at one mark ends with a tap; whoever enlarged the picture itself taps to come closer. */
let glance = false

/**
 * Shows a figure's picture as large as the screen.
 * @param from gets the focus back
 * @param mark shows what is around this mark: the value of its `data-mark`
 * @param tap where the picture was tapped, in the window
 */
export function enlarge(figure: HTMLElement, from: HTMLElement, mark?: string, tap?: Point): void {
  const original = figure.querySelector<HTMLElement>('.picture-frame')!
  // The first time, and when another page has come since.
  if (!dialog.isConnected) document.body.append(dialog)
  opener = from
  glance = mark !== undefined
  frame = copyOf(original)
  room.replaceChildren(frame)
  const image = original.querySelector('img')!
  const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side)))
  picture = { width: width!, height: height! }
  marks.replaceChildren(...[...frame.querySelectorAll<HTMLElement>('[data-mark]')].map(buttonFor))
  openModal(dialog)
  back.focus()
  const at = original.getBoundingClientRect()
  // On an upright phone the whole of it is no larger than on the page.
  const onPhone = fit(picture, room.getBoundingClientRect()).width < 1.5 * at.width
  const first = frame.querySelector<HTMLElement>('[data-mark]')?.dataset.mark
  if (mark) showMark(mark)
  else if (!onPhone) show(WHOLE)
  else if (tap && at.width > 0)
    show({ zoom: CLOSER, x: (tap.x - at.x) / at.width, y: (tap.y - at.y) / at.height })
  else if (first) showMark(first)
  else show(WHOLE)
}

/** A copy that is only looked at: nothing in it can be followed or is named twice. The picture's widest file is asked for. */
function copyOf(original: HTMLElement): HTMLElement {
  const copy = original.cloneNode(true) as HTMLElement
  const seen = original.querySelector('img')!.currentSrc
  // Until that is there, what is already there is better than nothing.
  if (seen) copy.style.backgroundImage = `url("${seen}")`
  for (const source of copy.querySelectorAll('source')) source.sizes = '9999px'
  copy.querySelector('img')!.loading = 'eager'
  copy.querySelector('svg')?.setAttribute('aria-hidden', 'true')
  for (const mark of copy.querySelectorAll('[data-mark]')) {
    const label = mark.getAttribute('aria-label') ?? mark.textContent ?? ''
    for (const attribute of ['id', 'href', 'aria-label', 'data-lit']) mark.removeAttribute(attribute)
    mark.setAttribute('data-name', label.trim())
  }
  return copy
}

function buttonFor(mark: HTMLElement): HTMLElement {
  const { dataset } = mark
  const button = document.createElement('button')
  const number = document.createElement('span')
  number.className = 'mark-number'
  number.textContent = mark.querySelector('text')!.textContent
  button.type = 'button'
  button.ariaLabel = dataset.name!
  button.dataset.show = dataset.mark
  button.append(number)
  return button
}

function showMark(mark: string): void {
  for (const one of frame.querySelectorAll<HTMLElement>('[data-mark]')) {
    const shown = one.dataset.mark === mark
    marks.querySelector<HTMLElement>(`[data-show="${one.dataset.mark}"]`)!.ariaPressed = String(shown)
    one.toggleAttribute('data-shown', shown)
    if (!shown) continue
    name.textContent = one.dataset.name!
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(
      (side) => parseFloat(one.querySelector('rect')!.getAttribute(side)!) / 100,
    ) as [number, number, number, number]
    show(around({ x, y, width, height } satisfies Box, picture, room.getBoundingClientRect()))
  }
}

/** @param smooth whether the picture glides there, for readers who accept motion */
function show(next: View, smooth = true): void {
  const space = room.getBoundingClientRect()
  view = within(next, picture, space)
  const least = fit(picture, space)
  const [width, height] = [least.width * view.zoom, least.height * view.zoom]
  room.toggleAttribute('data-smooth', smooth)
  Object.assign(frame.style, {
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
    translate: `${space.width / 2 - view.x * width}px ${space.height / 2 - view.y * height}px`,
  })
  dialog.querySelector<HTMLButtonElement>('[data-zoom="out"]')!.ariaDisabled = String(view.zoom <= 1)
}

function zoomTo(where: string | undefined): void {
  const { width, height } = room.getBoundingClientRect()
  const middle = { x: width / 2, y: height / 2 }
  if (where === 'fit') show(WHOLE)
  else show(zoomAt(view, where === 'in' ? STEP : 1 / STEP, middle, picture, { width, height }))
}

const ZOOM_KEYS: Record<string, string> = { '+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'fit' }
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

dialog.addEventListener('keydown', (event) => {
  // What keys mean on the page beneath is not meant here.
  event.stopPropagation()
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const arrow = ARROWS[event.key]
  if (arrow) {
    const { width, height } = room.getBoundingClientRect()
    const by = { x: arrow[0] * width * MOVE, y: arrow[1] * height * MOVE }
    show(drag(view, by, picture, { width, height }))
  } else if (ZOOM_KEYS[event.key]) zoomTo(ZOOM_KEYS[event.key])
  else return
  event.preventDefault()
})

dialog.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button')
  if (button === back) dialog.close()
  else if (button?.dataset.show) showMark(button.dataset.show)
  else if (button) zoomTo(button.dataset.zoom)
})

dialog.addEventListener('close', () => {
  room.replaceChildren()
  name.textContent = ''
  // A browser that does not focus what is tapped has nothing to give the focus back to.
  opener.focus({ preventScroll: true })
})

addEventListener('resize', () => {
  if (dialog.open) show(view, false)
})

followGestures(room, {
  move: (by) => show(drag(view, by, picture, room.getBoundingClientRect()), false),
  zoom: (factor, point) => show(zoomAt(view, factor, point, picture, room.getBoundingClientRect()), false),
  tap(point) {
    const space = room.getBoundingClientRect()
    const { x, y } = placeAt(view, point, picture, space)
    const outside = x < 0 || x > 1 || y < 0 || y > 1
    if (glance || outside) dialog.close()
    else show(view.zoom > 1 ? WHOLE : zoomAt(view, CLOSER, point, picture, space))
  },
})
