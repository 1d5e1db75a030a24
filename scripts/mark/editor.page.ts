/** The script of the page that marks a picture. It runs in the browser; everything that can be wrong in it is pure and beside it. */
import { boxOf, toMark } from '@/lib/marks/mark'
import { dragBoxes } from './drag.page'
import { createEditing, isStart } from './editing'
import { type PixelBox, fit, moved, type Point, resized, type Size } from '@/lib/marks/geometry'
import * as edit from '@/lib/marks/marking'
import { endDrag, showDrag, showList, showMarks } from './draw-marks.page'

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
const [layer, list, status, image] = [
  byId('marks'),
  byId('list'),
  byId('status'),
  byId<HTMLImageElement>('image'),
]
const buttons = {
  add: byId<HTMLButtonElement>('add'),
  undo: byId<HTMLButtonElement>('undo'),
  redo: byId<HTMLButtonElement>('redo'),
  save: byId<HTMLButtonElement>('save'),
}

const first = await fetch('marks')
const start: unknown = await first.json()
if (!isStart(start)) throw new Error('marks: expected the size of a picture and its marks')
const picture: Size = { width: start.width, height: start.height }
const editing = createEditing(start.marks.map((mark, key) => ({ key, n: mark.n, box: boxOf(mark, picture) })))
editing.told(first.headers.get('etag'))

function box(key: number): PixelBox {
  return editing.marks().find((mark) => mark.key === key)!.box
}

function show(): void {
  const { marks, past, future } = editing.marking()
  const shown = { marks, chosen: editing.chosen() }
  showMarks(layer, shown, picture)
  showList(list, shown, { renumber, remove })
  byId('none').hidden = marks.length > 0
  buttons.undo.disabled = past.length === 0
  buttons.redo.disabled = future.length === 0
  document.title = document.title.replace(/^(• )?/, editing.isUnsaved() ? '• ' : '')
}

function change(marks: readonly edit.Placed[], what = ''): void {
  editing.change(marks)
  say(what)
  show()
}

function travel(go: () => void): void {
  go()
  say('')
  show()
}

function say(what: string, wrong = false): void {
  status.textContent = what
  status.classList.toggle('wrong', wrong)
}

function focusMark(key: number | undefined): void {
  if (key === undefined) byId('stage').focus()
  else layer.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus()
}

function add(at: PixelBox): void {
  const marks = edit.add(editing.marking(), at)
  const { key, n } = marks.at(-1)!
  editing.choose(key)
  change(marks, `Mark ${n} added.`)
  focusMark(key)
}

function renumber(key: number, n: number): void {
  change(edit.renumber(editing.marking(), key, n))
}

function remove(key: number): void {
  const left = edit.remove(editing.marking(), key)
  editing.choose(left.at(-1)?.key)
  change(left, 'Mark removed.')
  focusMark(editing.chosen())
}

async function save(): Promise<void> {
  const marks = [...editing.marks()]
  const body = JSON.stringify(marks.map((mark) => toMark(mark.n, mark.box, picture)))
  try {
    const answer = await fetch('marks', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': editing.version() },
      body,
    })
    editing.told(answer.headers.get('etag'))
    if (!answer.ok) return say(`Not saved: ${await answer.text()}`, true)
    editing.savedAs(marks)
    say(`Saved ${marks.length === 1 ? '1 mark' : `${marks.length} marks`}.`)
    show()
  } catch {
    say('Not saved: the command npm run mark is not running any more.', true)
  }
}

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** A key pressed while a mark has the focus. True when it meant something. */
function keyOnMark(key: number, event: KeyboardEvent): boolean {
  const arrow = arrows[event.key]
  if (arrow) {
    const by = { x: arrow.x * (event.shiftKey ? 10 : 1), y: arrow.y * (event.shiftKey ? 10 : 1) }
    const next = event.altKey ? resized(box(key), 'se', by, picture) : moved(box(key), by, picture)
    change(edit.place(editing.marking(), key, next))
  } else if (event.key === 'Delete' || event.key === 'Backspace') remove(key)
  else if (/^[1-9]$/.test(event.key)) renumber(key, Number(event.key))
  else return false
  return true
}

function keyAnywhere(event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false
  const letter = event.key.toLowerCase()
  if (letter === 's') void save()
  else if (letter === 'y' || (letter === 'z' && event.shiftKey)) travel(editing.redo)
  else if (letter === 'z') travel(editing.undo)
  else return false
  return true
}

document.addEventListener('keydown', (event) => {
  const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : undefined
  const meant =
    keyAnywhere(event) ||
    (!event.ctrlKey && !event.metaKey && mark && keyOnMark(Number(mark.dataset.key), event))
  if (meant) event.preventDefault()
})

layer.addEventListener('focusin', (event) => {
  editing.choose(Number((event.target as HTMLElement).dataset.key))
  show()
})

dragBoxes(byId('picture'), picture, box, {
  take: (key) => {
    editing.choose(key)
    show()
    focusMark(key)
  },
  show: (key, at) => showDrag(layer, key, at, picture),
  drop: (key, at) => {
    endDrag(layer)
    if (key === undefined) add(at)
    else change(edit.place(editing.marking(), key, at))
  },
  cancel: () => {
    endDrag(layer)
    show()
  },
})

buttons.add.addEventListener('click', () => {
  const [width, height] = [picture.width / 5, picture.height / 10]
  add(fit({ x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height }, picture))
})
buttons.undo.addEventListener('click', () => travel(editing.undo))
buttons.redo.addEventListener('click', () => travel(editing.redo))
buttons.save.addEventListener('click', () => void save())
addEventListener('beforeunload', (event) => {
  if (editing.isUnsaved()) event.preventDefault()
})

/** Fit: as large as the stage allows, never larger than its pixels. */
function resize(): void {
  const stage = byId('stage')
  const zoom = byId<HTMLSelectElement>('zoom').value
  const room = [(stage.clientWidth - 48) / picture.width, (stage.clientHeight - 48) / picture.height]
  const factor = zoom === 'fit' ? Math.min(...room, 1) : Number(zoom)
  image.width = Math.round(picture.width * Math.max(factor, 0.05))
}
byId('zoom').addEventListener('change', resize)
addEventListener('resize', resize)
resize()
show()
document.documentElement.dataset.ready = ''
