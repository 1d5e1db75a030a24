import { boxOf, toMark } from '@/lib/marks/mark'
import { fit, type PixelBox } from '@/lib/marks/geometry'
import { add, changed, marking, place, redo, remove, renumber, undo, type Marking } from '@/lib/marks/marking'
import type { DeskPicture } from '@/lib/desk/protocol'
import { createStore, type Store } from '../state/store'

interface MarksState {
  readonly marking: Marking
  readonly chosen: number | undefined
}

/** The marks of one picture under the writer's hands. */
export interface Marks {
  readonly store: Store<MarksState>
  readonly choose: (key: number | undefined) => void
  /** Adds a mark there, or in the middle. */
  readonly add: (at?: PixelBox) => void
  readonly place: (key: number, box: PixelBox) => void
  readonly remove: (key: number) => void
  readonly renumber: (key: number, n: number) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** @param before what they were until this change */
type Save = (marks: DeskPicture['marks'], before: DeskPicture['marks']) => void

/** Edits the marks of a picture; each change is handed to `save`. */
export function createMarks(picture: DeskPicture, save: Save): Marks {
  const placed = picture.marks.map((mark, key) => ({ key, n: mark.n, box: boxOf(mark, picture) }))
  const store = createStore<MarksState>({ marking: marking(placed), chosen: undefined })
  const { get, set } = store
  const written = ({ marks }: Marking) => marks.map(({ n, box }) => toMark(n, box, picture))
  const become = (now: Marking, chosen = get().chosen) => {
    if (now === get().marking) return
    const before = written(get().marking)
    set({ marking: now, chosen })
    save(written(now), before)
  }
  const { width, height } = picture
  const middle = () => {
    const box = { x: width * 0.4, y: height * 0.45, width: width / 5, height: height / 10 }
    return fit(box, picture)
  }
  return {
    store,
    choose: (chosen) => set({ chosen }),
    add: (at = middle()) => {
      const marks = add(get().marking, at)
      become(changed(get().marking, marks), marks.at(-1)?.key)
    },
    place: (key, box) => become(changed(get().marking, place(get().marking, key, box))),
    remove: (key) => become(changed(get().marking, remove(get().marking, key)), undefined),
    renumber: (key, n) => become(changed(get().marking, renumber(get().marking, key, n))),
    undo: () => become(undo(get().marking)),
    redo: () => become(redo(get().marking)),
  }
}
