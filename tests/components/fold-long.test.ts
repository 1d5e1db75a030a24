import { foldLong } from '@/components/trail/fold-long'

const way = (length: number) => Array.from({ length }, (_, n) => n)

test.each([0, 1, 9, 10])('a way of %d steps is shown whole', (length) => {
  expect(foldLong(way(length))).toEqual({ first: way(length), hidden: 0, last: [] })
})

test.each([11, 12, 1500])('a way of %d steps keeps its ends and hides at least two steps', (length) => {
  const { first, hidden, last } = foldLong(way(length))
  expect(first).toEqual([0, 1])
  expect(last.at(-1)).toBe(length - 1)
  expect(hidden).toBeGreaterThan(1)
  expect(first.length + hidden + last.length).toBe(length)
})
