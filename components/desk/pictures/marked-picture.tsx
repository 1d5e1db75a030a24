import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { DeskPicture } from '@/lib/desk/protocol'
import { drawn, handles, moved, resized, type Handle, type PixelBox, type Point } from '@/lib/marks/geometry'
import { useStore } from '../state/use-store'
import type { Marks } from './marks-store'

interface MarkedPictureProps {
  picture: DeskPicture
  marks: Marks
}

interface Drag {
  readonly key: number | undefined
  readonly handle: Handle | undefined
  readonly from: Point
  readonly before: PixelBox | undefined
  readonly now: PixelBox | undefined
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
/** Drawing less than this, in pixels of the picture, is a click. */
const LEAST = 6

/** A picture on which marks are drawn, moved and sized, by hand or by keys. */
export function MarkedPicture({ picture, marks }: MarkedPictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { marking, chosen } = useStore(marks.store)
  const [drag, setDrag] = useState<Drag>()
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = frame.current!.getBoundingClientRect()
    const within = (at: number, most: number) => Math.round(Math.min(Math.max(at, 0), 1) * most)
    return {
      x: within((clientX - left) / width, picture.width),
      y: within((clientY - top) / height, picture.height),
    }
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const held = event.target.closest<HTMLElement>('[data-key]')
    const key = held ? Number(held.dataset.key) : undefined
    const handle = event.target.closest<HTMLElement>('[data-handle]')?.dataset.handle as Handle | undefined
    event.preventDefault()
    held?.focus()
    frame.current?.setPointerCapture(event.pointerId)
    const before = marking.marks.find((one) => one.key === key)?.box
    marks.choose(key)
    setDrag({ key, handle, from: pointOf(event), before, now: undefined })
  }
  const move = (event: PointerEvent) => {
    if (!drag) return
    const to = pointOf(event)
    const by = { x: to.x - drag.from.x, y: to.y - drag.from.y }
    if (!drag.now && Math.max(Math.abs(by.x), Math.abs(by.y)) < LEAST) return
    const { before, handle } = drag
    const now = !before
      ? drawn(drag.from, to, picture)
      : handle
        ? resized(before, handle, by, picture)
        : moved(before, by, picture)
    setDrag({ ...drag, now })
  }
  const up = () => {
    if (drag?.now && drag.key === undefined) marks.add(drag.now)
    else if (drag?.now && drag.key !== undefined) marks.place(drag.key, drag.now)
    setDrag(undefined)
  }
  /** The focus goes on to another mark, or to the button for a new one, before what has it is gone. */
  const leave = (key: number) => {
    const others = frame.current?.querySelectorAll<HTMLElement>(`[data-key]:not([data-key="${key}"])`)
    const button = frame.current?.parentElement?.querySelector<HTMLElement>('.desk-row button')
    const next = [...(others ?? [])].at(0) ?? button
    next?.focus()
  }
  const keys = (event: KeyboardEvent, key: number, box: PixelBox) => {
    const arrow = ARROWS[event.key]
    const far = event.shiftKey ? 10 : 1
    if (event.ctrlKey || event.metaKey) return
    if (arrow) {
      const by = { x: arrow.x * far, y: arrow.y * far }
      marks.place(key, event.altKey ? resized(box, 'se', by, picture) : moved(box, by, picture))
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      leave(key)
      marks.remove(key)
    } else if (/^[1-9]$/.test(event.key)) marks.renumber(key, Number(event.key))
    else return
    event.preventDefault()
  }
  const part = (value: number, of: number) => `${(value / of) * 100}%`
  const place = (box: PixelBox) => ({
    left: part(box.x, picture.width),
    top: part(box.y, picture.height),
    width: part(box.width, picture.width),
    height: part(box.height, picture.height),
  })
  return (
    <div
      ref={frame}
      className="desk-marked"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => setDrag(undefined)}
    >
      <img
        src={picture.src}
        alt="Drag across it to draw a mark"
        width={picture.width}
        height={picture.height}
        draggable={false}
      />
      {marking.marks.map(({ key, n, box }) => {
        const shown = drag?.key === key && drag.now ? drag.now : box
        return (
          <button
            key={key}
            type="button"
            className="desk-mark"
            data-key={key}
            aria-pressed={key === chosen}
            aria-label={`Mark ${n}: ${box.width} × ${box.height} at ${box.x}, ${box.y}`}
            style={place(shown)}
            onFocus={() => marks.choose(key)}
            onKeyDown={(event) => keys(event, key, box)}
          >
            {handles.map((name) => (
              <span key={name} className="desk-handle" data-handle={name} />
            ))}
            <span className="desk-disc">{n}</span>
          </button>
        )
      })}
      {drag?.now && drag.key === undefined && <div className="desk-mark" style={place(drag.now)} />}
    </div>
  )
}
