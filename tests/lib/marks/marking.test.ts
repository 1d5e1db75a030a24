import { describe, expect, it } from '@jest/globals'
import { add, changed, marking, place, redo, remove, renumber, undo } from '@/lib/marks/marking'

const box = { x: 0, y: 0, width: 10, height: 10 }
const three = marking([1, 2, 4].map((n, key) => ({ key, n, box })))
const numbers = (marks: readonly { n: number }[]) => marks.map(({ n }) => n)

describe('marking', () => {
  it('gives a new mark the lowest free number and a key of its own', () => {
    const marks = add(three, box)
    expect(numbers(marks)).toEqual([1, 2, 4, 3])
    expect(new Set(marks.map(({ key }) => key)).size).toBe(4)
  })

  it('swaps numbers rather than have one twice', () => {
    expect(numbers(renumber(three, 0, 4))).toEqual([4, 2, 1])
    expect(numbers(renumber(three, 0, 7))).toEqual([7, 2, 4])
  })

  it.each([0, -1, 1.5, NaN, 100])('refuses the number %p', (n) => {
    expect(renumber(three, 0, n)).toBe(three.marks)
  })

  it('undoes and redoes, until something else is done', () => {
    const moved = changed(three, place(three, 1, { ...box, x: 5 }))
    const gone = changed(moved, remove(moved, 0))
    expect(undo(gone).marks).toEqual(moved.marks)
    expect(undo(undo(gone)).marks).toEqual(three.marks)
    expect(undo(undo(undo(gone))).marks).toEqual(three.marks)
    expect(redo(undo(gone)).marks).toEqual(gone.marks)
    expect(redo(gone)).toEqual(gone)
    expect(changed(undo(gone), add(three, box)).future).toEqual([])
  })

  it('does not count a change that changes nothing', () => {
    expect(changed(three, place(three, 1, box))).toBe(three)
  })
})
