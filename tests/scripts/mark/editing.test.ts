import { createEditing, isStart } from '@/scripts/mark/editing'
import { remove } from '@/lib/marks/marking'

const box = { x: 0, y: 0, width: 10, height: 10 }
const marks = [1, 2].map((n) => ({ key: n - 1, n, box }))

test('what is changed is unsaved until it is saved, or undone', () => {
  const editing = createEditing(marks)
  expect(editing.isUnsaved()).toBe(false)
  editing.change(remove(editing.marking(), 0))
  expect(editing.isUnsaved()).toBe(true)
  editing.undo()
  expect(editing.isUnsaved()).toBe(false)
  editing.redo()
  editing.savedAs(editing.marks())
  expect(editing.isUnsaved()).toBe(false)
})

test('a mark that is gone is not chosen any more', () => {
  const editing = createEditing(marks)
  editing.choose(0)
  expect(editing.chosen()).toBe(0)
  editing.change(remove(editing.marking(), 0))
  expect(editing.chosen()).toBeUndefined()
})

test.each([
  [{ width: 10, height: 10, marks: [{ n: 1, x: 0, y: 0, width: 1, height: 1 }] }, true],
  [{ width: 10, height: 10, marks: [] }, true],
  [{ width: 10, height: 10, marks: [{ n: '1' }] }, false],
  [{ width: 10, marks: [] }, false],
  [null, false],
])('%j is a picture to mark: %s', (start, is) => {
  expect(isStart(start)).toBe(is)
})
