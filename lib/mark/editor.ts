/** The script of the page that marks a picture. It runs in the browser; everything that can be wrong in it is pure and beside it. */
import { toMark, type Mark } from '../screens/marks'
import { dragBoxes } from './drag'
import { type Box, fit, moved, type Point, resized, type Size } from './geometry'
import * as edit from './marking'
import { endDrag, showDrag, showList, showMarks } from './view'

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

const start = (await (await fetch('marks')).json()) as Size & { marks: Mark[] }
const picture: Size = { width: start.width, height: start.height }
let state = edit.marking(start.marks.map((mark, key) => ({ key, n: mark.n, box: boxOf(mark) })))
let saved = state.marks
let chosen: number | undefined

function boxOf({ x, y, width, height }: Mark): Box {
  const [across, down] = [picture.width, picture.height]
  return fit({ x: x * across, y: y * down, width: width * across, height: height * down }, picture)
}

function box(key: number): Box {
  return state.marks.find((mark) => mark.key === key)!.box
}

function show(): void {
  if (!state.marks.some(({ key }) => key === chosen)) chosen = undefined
  showMarks(layer, { marks: state.marks, chosen }, picture)
  showList(list, { marks: state.marks, chosen }, { renumber, remove })
  byId('none').hidden = state.marks.length > 0
  buttons.undo.disabled = state.past.length === 0
  buttons.redo.disabled = state.future.length === 0
  document.title = document.title.replace(/^(• )?/, unsaved() ? '• ' : '')
}

function unsaved(): boolean {
  return !edit.same(state.marks, saved)
}

function change(marks: readonly edit.Placed[], what = ''): void {
  state = edit.changed(state, marks)
  say(what)
  show()
}

function travel(to: edit.Marking): void {
  state = to
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

function add(at: Box): void {
  const marks = edit.add(state, at)
  chosen = marks.at(-1)!.key
  change(marks, `Mark ${marks.at(-1)!.n} added.`)
  focusMark(chosen)
}

function renumber(key: number, n: number): void {
  change(edit.renumber(state, key, n))
}

function remove(key: number): void {
  const left = edit.remove(state, key)
  chosen = left.at(-1)?.key
  change(left, 'Mark removed.')
  focusMark(chosen)
}

async function save(): Promise<void> {
  const marks = [...state.marks]
  const body = JSON.stringify(marks.map((mark) => toMark(mark.n, mark.box, picture)))
  try {
    const answer = await fetch('marks', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (!answer.ok) return say(`Not saved: ${await answer.text()}`, true)
    saved = marks
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
    change(edit.place(state, key, next))
  } else if (event.key === 'Delete' || event.key === 'Backspace') remove(key)
  else if (/^[1-9]$/.test(event.key)) renumber(key, Number(event.key))
  else return false
  return true
}

function keyAnywhere(event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false
  const letter = event.key.toLowerCase()
  if (letter === 's') void save()
  else if (letter === 'y' || (letter === 'z' && event.shiftKey)) travel(edit.redo(state))
  else if (letter === 'z') travel(edit.undo(state))
  else return false
  return true
}

document.addEventListener('keydown', (event) => {
  const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : undefined
  const meant =
    keyAnywhere(event) ||
    (!event.ctrlKey && !event.metaKey && mark && keyOnMark(Number(mark.dataset['key']), event))
  if (meant) event.preventDefault()
})

layer.addEventListener('focusin', (event) => {
  chosen = Number((event.target as HTMLElement).dataset['key'])
  show()
})

dragBoxes(byId('picture'), picture, box, {
  take: (key) => {
    chosen = key
    show()
    focusMark(key)
  },
  show: (key, at) => showDrag(layer, key, at, picture),
  drop: (key, at) => {
    endDrag(layer)
    if (key === undefined) add(at)
    else change(edit.place(state, key, at))
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
buttons.undo.addEventListener('click', () => travel(edit.undo(state)))
buttons.redo.addEventListener('click', () => travel(edit.redo(state)))
buttons.save.addEventListener('click', () => void save())
addEventListener('beforeunload', (event) => {
  if (unsaved()) event.preventDefault()
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
document.documentElement.dataset['ready'] = ''
