import { type PixelBox, handles, type Size } from '@/lib/marks/geometry'
import { highest, type Placed } from '@/lib/marks/marking'

export interface ShownMarks {
  readonly marks: readonly Placed[]
  readonly chosen: number | undefined
}

/** What the list beside the picture asks for. */
export interface ListActions {
  readonly renumber: (key: number, n: number) => void
  readonly remove: (key: number) => void
}

/** Draws the marks over the picture. Marks that were there keep their element, so focus and a drag under way are not lost. */
export function showMarks(layer: HTMLElement, { marks, chosen }: ShownMarks, picture: Size): void {
  const old = new Map(
    [...layer.querySelectorAll<HTMLElement>('[data-key]')].map((mark) => [mark.dataset.key, mark]),
  )
  const wanted = marks.map(({ key, n, box }) => {
    const mark = old.get(String(key)) ?? newMark(key)
    old.delete(String(key))
    setBox(mark, box, picture)
    mark.setAttribute('aria-pressed', String(key === chosen))
    mark.setAttribute('aria-label', `Mark ${n}: ${inWords(box)}`)
    mark.querySelector('.disc')!.textContent = String(n)
    return mark
  })
  for (const mark of old.values()) mark.remove()
  for (const mark of wanted) if (!mark.isConnected) layer.append(mark)
}

/** Shows a mark, or a new one that is being drawn (`key` undefined), at a place that is not settled yet. */
export function showDrag(layer: HTMLElement, key: number | undefined, box: PixelBox, picture: Size): void {
  const mark =
    layer.querySelector<HTMLElement>(key === undefined ? '.drawing' : `[data-key="${key}"]`) ?? draft(layer)
  setBox(mark, box, picture)
}

export function endDrag(layer: HTMLElement): void {
  layer.querySelector('.drawing')?.remove()
}

/** The list of marks by number, each with a field for its number and a button that removes it. */
export function showList(
  list: HTMLElement,
  { marks, chosen }: ShownMarks,
  { renumber, remove }: ListActions,
): void {
  const focused = document.activeElement?.id
  list.replaceChildren(
    ...[...marks]
      .sort((a, b) => a.n - b.n)
      .map(({ key, n, box }) => {
        const number = Object.assign(document.createElement('input'), {
          id: `number-${key}`,
          type: 'number',
          min: '1',
          max: String(highest),
          value: String(n),
          ariaLabel: `Number of mark ${n}`,
        })
        number.addEventListener('change', () => renumber(key, Number(number.value)))
        const place = Object.assign(document.createElement('span'), { textContent: inWords(box) })
        const bin = Object.assign(document.createElement('button'), {
          id: `remove-${key}`,
          type: 'button',
          textContent: 'Remove',
          ariaLabel: `Remove mark ${n}`,
        })
        bin.addEventListener('click', () => remove(key))
        const item = document.createElement('li')
        item.classList.toggle('chosen', key === chosen)
        item.append(number, place, bin)
        return item
      }),
  )
  if (focused) document.getElementById(focused)?.focus()
}

function newMark(key: number): HTMLElement {
  const mark = document.createElement('button')
  mark.type = 'button'
  mark.className = 'mark'
  mark.dataset.key = String(key)
  mark.append(...handles.map(newHandle), Object.assign(document.createElement('span'), { className: 'disc' }))
  return mark
}

function newHandle(name: string): HTMLElement {
  const handle = document.createElement('span')
  handle.className = 'handle'
  handle.dataset.handle = name
  return handle
}

function draft(layer: HTMLElement): HTMLElement {
  const mark = document.createElement('div')
  mark.className = 'mark drawing'
  layer.append(mark)
  return mark
}

/** In percent, so that the marks follow the picture when it is shown larger. */
function setBox({ style }: HTMLElement, { x, y, width, height }: PixelBox, picture: Size): void {
  style.left = `${(x / picture.width) * 100}%`
  style.top = `${(y / picture.height) * 100}%`
  style.width = `${(width / picture.width) * 100}%`
  style.height = `${(height / picture.height) * 100}%`
}

function inWords({ x, y, width, height }: PixelBox): string {
  return `${width} × ${height} at ${x}, ${y}`
}
